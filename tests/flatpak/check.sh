#!/bin/bash
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the unmodified manifest against the stand-in runtime, installs it, runs it and drives its portals.
# WORK: the folder that standin-runtime.sh filled.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
id=org.lesarten.Lesarten
manifest=$here/../../flatpak/$id.yml
. "$here/env.sh"

step ()
{
  printf '%6ds  %s\n' "$SECONDS" "$*"
}

# The manifest's source is this checkout; a clean copy of it, so that build folders stay out of the sandbox.
copy_source ()
{
  rm -rf "$WORK/source"
  mkdir -p "$WORK/source"
  git -C "$here/../.." archive HEAD | tar -x -C "$WORK/source"
}

step "manifest"
copy_source
manifest=$WORK/source/flatpak/$id.yml
if flatpak-builder --state-dir="$WORK/state" --show-manifest "$manifest" 2>&1 >/dev/null | grep "Unknown property"; then
  exit 1
fi

step "build"
flatpak remote-add --user --no-gpg-verify --if-not-exists standin "file://$WORK/repo"
rm -rf "$HOME/.var/app/$id"
# --install-deps-from takes just the runtime that the manifest names, and fails where the stand-in is another one
flatpak-builder --user --disable-rofiles-fuse --force-clean --install-deps-from=standin \
  --state-dir="$WORK/state" --repo="$WORK/apprepo" "$WORK/build" "$manifest" >"$WORK/build.log" 2>&1 ||
  { tail -40 "$WORK/build.log"; exit 1; }

step "install"
flatpak remote-add --user --no-gpg-verify --if-not-exists app "file://$WORK/apprepo"
flatpak install --user -y --noninteractive --reinstall app "$id" >"$WORK/install.log" 2>&1 || { cat "$WORK/install.log"; exit 1; }
flatpak info --user --show-permissions "$id"

step "run"
"$here/session.sh" bash "$here/app-test.sh" "$id"
step "done"
