// The page's script, without the page: `node main.mjs ARGUMENTS` runs the digest.
import { dotnet } from './_framework/dotnet.js';

await dotnet.withApplicationArguments(...process.argv.slice(2)).run();
