#!/bin/sh
# The tools of Debian that Servanda calls: Tesseract with its data for English, which reads scans.
# Installed when they are missing and this user may; otherwise one line says what will be skipped.
set -u

has_tesseract() {
    command -v tesseract >/dev/null 2>&1 && tesseract --list-langs 2>/dev/null | grep -qx eng
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

install_tesseract() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root true 2>/dev/null || return 1
    echo "Installing Tesseract, which reads scans (apt-get install tesseract-ocr tesseract-ocr-eng)"
    as_root apt-get -qq update >/dev/null 2>&1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends \
        tesseract-ocr tesseract-ocr-eng >/dev/null 2>&1
}

has_tesseract && exit 0
install_tesseract
has_tesseract || echo "Tesseract is not installed: scans cannot be read, and their tests are skipped" \
    "(Debian: apt-get install tesseract-ocr)"
exit 0
