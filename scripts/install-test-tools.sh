#!/usr/bin/env bash
# Installs what the tests need beside Node.js: a Chromium, for the tests of rendered pages. Does nothing where it is there.
set -euo pipefail

for browser in "${BRANDLINT_CHROMIUM:-}" chromium chromium-browser google-chrome chrome; do
  if [ -n "$browser" ] && command -v "$browser" >/dev/null 2>&1; then
    echo "test tools: Chromium is there ($(command -v "$browser"))"
    exit 0
  fi
done

missing='test tools: Chromium is missing, so the tests of rendered pages cannot run'
if ! command -v apt-get >/dev/null 2>&1; then
  echo "$missing; there is no apt-get here: install Chromium and put it on PATH, or name it in BRANDLINT_CHROMIUM" >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "$missing; installing it needs root: run \"sudo $0\", or name a Chromium in BRANDLINT_CHROMIUM" >&2
  exit 1
fi

echo 'test tools: installing Chromium from Debian'
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends chromium >/dev/null
command -v chromium >/dev/null || { echo "$missing, though apt-get ended without a fault" >&2; exit 1; }
