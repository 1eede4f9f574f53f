// Compares a registry's responses with what the console expects; see --help.
//   npm run check-registry -- --url https://quay.example.com --token-file token.txt
import { importBundled } from './bundle.mjs';

// The reader of the output has closed it, as `| head` does.
process.stdout.on('error', () => process.exit(1));

const { main } = await importBundled('scripts/check-registry/main.ts');
process.exitCode = await main(process.argv.slice(2), process.env);
