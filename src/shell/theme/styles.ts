/*
 * Mantine's styles, one file for each component in use, instead of all 35 kB. Add a line when you use a new component; base.css replaces its global styles.
 * Later lines override earlier ones, so keep the order of `@mantine/core/styles.css`: components that others are built
 * from come first (styles.test.ts checks both). Menus and tips are our own (components/menu, components/floating):
 * Mantine's bring a positioning library.
 */
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/Progress.css';
import '@mantine/core/styles/Skeleton.css';
import './fonts.css';
import './tokens.css';
import './theme-variables.css';
import './base.css';
import './components.css';
