#!/usr/bin/env node
// The baseline's native host: gives every byte back.
process.stdin.pipe(process.stdout);
