#!/usr/bin/env bash
# Installs what the tests need beside Node.js, and does nothing where it is there: a Chromium, without which the tests of
# rendered pages and of the windows cannot run, and programs that ours is held against. Without one of these some tests are
# skipped, and the count says so.
set -euo pipefail

has_browser() {
  local browser
  for browser in "${BRANDLINT_CHROMIUM:-}" chromium chromium-browser google-chrome chrome; do
    if [ -n "$browser" ] && command -v "$browser" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}

packages=()
has_browser || packages+=(chromium)
command -v mutool >/dev/null 2>&1 || packages+=(mupdf-tools)
command -v gs >/dev/null 2>&1 || packages+=(ghostscript)
command -v pdftoppm >/dev/null 2>&1 || packages+=(poppler-utils)
command -v redis-server >/dev/null 2>&1 || packages+=(redis-server)
command -v soffice >/dev/null 2>&1 || packages+=(libreoffice-impress libreoffice-writer libreoffice-calc)

if [ ${#packages[@]} -eq 0 ]; then
  echo 'test tools: all are there'
  exit 0
fi

missing='test tools: Chromium is missing, so the tests of rendered pages cannot run'
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
  if has_browser; then
    echo "test tools: not installed, so some tests are skipped: ${packages[*]}"
    exit 0
  fi
  echo "$missing; install one and put it on PATH, name it in BRANDLINT_CHROMIUM, or run \"sudo $0\" where there is apt-get" >&2
  exit 1
fi

echo "test tools: installing from Debian: ${packages[*]}"
export DEBIAN_FRONTEND=noninteractive
# What comes as a service is not started: tests start it themselves.
export RUNLEVEL=1
apt-get update -qq || echo 'test tools: the list of packages could not be updated' >&2
for package in "${packages[@]}"; do
  apt-get install -y -qq --no-install-recommends "$package" >/dev/null ||
    echo "test tools: $package could not be installed" >&2
done
has_browser || { echo "$missing, though it was asked for" >&2; exit 1; }
