// Compares what a registry answers with what the console expects; says how with --help.
//   npm run check-registry -- --url https://quay.example.com --token-file token.txt
import { importBundled } from './bundle.mjs';

// Whoever reads the output has enough of it, as `| head` does.
process.stdout.on('error', () => process.exit(1));

const { main } = await importBundled('scripts/check-registry/main.ts');
process.exitCode = await main(process.argv.slice(2), process.env);
