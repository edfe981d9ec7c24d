#!/bin/bash
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# session.sh COMMAND…: runs it in a private session with Xvfb, D-Bus and a window manager. The environment is set before
# dbus-run-session, since D-Bus starts the document portal and the rest with the environment that it has itself.
set -eu

. "$(dirname "$0")/env.sh"
exec xvfb-run -a -s "-screen 0 1400x900x24 -nolisten tcp" dbus-run-session -- bash -c '
  export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS
  openbox >/dev/null 2>&1 &
  manager=$!
  "$@"
  status=$?
  kill $manager
  fusermount3 -uq "$XDG_RUNTIME_DIR/doc" 2>/dev/null
  exit $status' _ "$@" 2> >(grep -vE '^dbus-daemon|^$|max threads value' >&2)
