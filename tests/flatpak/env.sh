# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by the other scripts: a private Flatpak installation and desktop session below $WORK; nothing of the user's own.
: "${WORK:?the folder that standin-runtime.sh filled}"

export HOME=$WORK/home
export FLATPAK_USER_DIR=$WORK/flatpak
export XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache XDG_CONFIG_HOME=$HOME/.config
# Exactly this one: inside the sandbox it is always /run/user/UID, and the document portal hands out the host's paths.
XDG_RUNTIME_DIR=/run/user/$(id -u)
export XDG_RUNTIME_DIR
export XDG_DATA_DIRS=$FLATPAK_USER_DIR/exports/share:/usr/local/share:/usr/share
export GDK_BACKEND=x11 GSK_RENDERER=cairo LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8 TZ=UTC
unset WAYLAND_DISPLAY

mkdir -p "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
