#!/usr/bin/env bash
# Installs a VS Code that serves a browser, from the npm registry, for the test of the extension: 30 seconds, 270 MB.
# usage: install-vscode.sh FOLDER
set -euo pipefail
version=4.100.3 # VS Code 1.100, the last that runs on Node 20
mkdir -p "$1" && cd "$1"
archive=$(npm pack "code-server@$version" --silent)
tar --extract --gzip --file "$archive" --strip-components=3 package/lib/vscode
rm "$archive"
# Its shrinkwrap does not match its manifest: no `npm ci`. No scripts: nothing is compiled.
npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error > /dev/null
# It ends a process whose parent is gone, and would have to be compiled; the test ends its processes itself.
echo 'exports.start = () => undefined' > node_modules/native-watchdog/index.js
touch installed
