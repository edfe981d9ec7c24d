#!/bin/bash
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs inside session.sh: the program in its sandbox with the real xdg-desktop-portal and document portal, and
# mock-portal.py in the place of the dialogs. Keys are pressed as a person would.
set -u

here=$(cd "$(dirname "$0")" && pwd)
id=$1
work=$WORK/app-test
rm -rf "$work"
mkdir -p "$work"
export XDG_CURRENT_DESKTOP=mock XDG_DESKTOP_PORTAL_DIR=$here/portals MOCK_PRINT=$work/print.pdf
portal=$(find /usr/libexec /usr/lib -maxdepth 1 -name xdg-desktop-portal 2>/dev/null | head -1)
passed=0 failed=0

verdict () # DESCRIPTION COMMAND…
{
  local description=$1
  shift
  if "$@" >/dev/null 2>&1; then
    passed=$((passed + 1))
    echo "ok   $description"
  else
    failed=$((failed + 1))
    echo "FAIL $description"
  fi
}

within () # SECONDS COMMAND…
{
  local left=$(($1 * 10))
  shift
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ $left -gt 0 ] || return 1
    sleep 0.1
  done
}

has_owner ()
{
  gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus.NameHasOwner "$1" | grep -q true
}

# The window in the sandbox with a portal that picks FILE; then the keys; then the command must come true.
press () # FILE KEYS COMMAND…
{
  local file=$1 keys=$2 name=${2//[+ ]/-} key mock front app status
  shift 2
  MOCK_FILE=$file /usr/bin/python3 "$here/mock-portal.py" >"$work/mock-$name.log" 2>&1 &
  mock=$!
  within 10 has_owner org.freedesktop.impl.portal.desktop.mock
  "$portal" >"$work/portal-$name.log" 2>&1 &
  front=$!
  within 10 has_owner org.freedesktop.portal.Desktop
  flatpak run --user --env=GSK_RENDERER=cairo "$id" /app/share/lesarten/sample/{grenzbote.md,flusskurier.txt} \
    >"$work/app-$name.log" 2>&1 &
  app=$!
  within 20 xdotool search --onlyvisible --class lesarten
  sleep 2
  import -window root "$work/window-$name.png"
  for key in $keys; do
    xdotool key "$key"
    sleep 2
  done
  within 20 "$@"
  status=$?
  import -window root "$work/after-$name.png"
  flatpak kill "$id"
  wait $app 2>/dev/null
  kill $mock $front 2>/dev/null
  wait $mock $front 2>/dev/null
  return $status
}

sandboxed ()
{
  flatpak run --user --command="$1" "$id" "${@:2}"
}

printed () # WORDS
{
  pdftotext "$work/print.pdf" - | grep -q "$1"
}

printf 'A telephone call\n\nThe two sides agreed on everything, the spokesman said.\n' >"$work/article.txt"
verdict "the sample is installed"       sandboxed lesarten extract /app/share/lesarten/sample/grenzbote.md
verdict "the verbs compare"             sandboxed sh -c 'lesarten compare --format=json /app/share/lesarten/sample/* | grep -q \"groups\"'
verdict "the verbs print"               sandboxed sh -c 'lesarten print -o /tmp/p.pdf /app/share/lesarten/sample/* && head -c 5 /tmp/p.pdf | grep -q %PDF-'
verdict "files of the host are unseen"  bash -c "! flatpak run --user --command=cat $id '$work/article.txt'"
verdict "no network"                    bash -c "! flatpak run --user --command=sh $id -c 'grep -q : /proc/net/dev && grep -vE \"lo:|Inter|face\" /proc/net/dev'"
verdict "prints through the portal"     press "$work/article.txt" ctrl+p printed Karnstein
rm -f "$work/print.pdf"
verdict "adds through the portal"       press "$work/article.txt" "ctrl+o ctrl+p" printed "of 3 articles"
verdict "saves through the portal"      press "$work/saved.lesarten" ctrl+s test -s "$work/saved.lesarten"
verdict "no warnings"                   bash -c "! grep -hE 'WARNING|CRITICAL' '$work'/app-*.log"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
