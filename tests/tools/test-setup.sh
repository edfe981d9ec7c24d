#!/bin/sh
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tools/setup against a make-believe Debian: dpkg-query, apt-get, sudo and id are small scripts in front of PATH.
# usage: test-setup.sh SOURCE-ROOT
set -u

setup=$1/tools/setup
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
number=0 failures=0

verdict () # STATUS DESCRIPTION
{
  number=$((number + 1))
  if [ "$1" = 0 ]; then
    echo "ok $number - $2"
  else
    echo "not ok $number - $2"
    failures=$((failures + 1))
    sed 's/^/# /' "$work/output" "$work/calls"
  fi
}

fake () # NAME, script on standard input
{
  { echo '#!/bin/sh'; cat; } >"$work/bin/$1"
  chmod +x "$work/bin/$1"
}

# A fresh machine for the user with number $1, on which the packages after it are installed.
machine ()
{
  rm -rf "$work/bin"
  mkdir "$work/bin"
  for tool in sh awk grep sed cat env dirname sleep rm; do
    ln -s "$(command -v "$tool")" "$work/bin/$tool"
  done
  echo "echo $1" | fake id
  shift
  echo "$*" >"$work/installed"
  fake dpkg-query <<S
for name; do :; done
case " \$(cat "$work/installed") " in
  *" \$name "*) echo "installed \$name" ;;
  *) exit 1 ;;
esac
S
  fake apt-get <<S
echo "apt-get \$*" >>"$work/calls"
case " \$* " in *" install "*) if [ -e "$work/fail-once" ]; then rm "$work/fail-once"; exit 100; fi ;; esac
[ ! -e "$work/fail-always" ]
S
  : >"$work/calls"
  rm -f "$work/fail-once" "$work/fail-always"
}

run_setup ()
{
  PATH=$work/bin LESARTEN_PACKAGES=$work/packages LESARTEN_RETRY_DELAY=0 "$setup" "$@" >"$work/output" 2>&1
}

cat >"$work/packages" <<'LIST'
# comment
build alpha
build beta
check gamma
LIST

echo 1..8

machine 0 alpha beta
run_setup build && [ ! -s "$work/output" ] && [ ! -s "$work/calls" ]
verdict $? "says and does nothing when all is there"

machine 0 alpha
run_setup build check && grep -q 'Missing.* beta gamma$' "$work/output" && grep -q 'install .* beta gamma$' "$work/calls"
verdict $? "names and installs exactly what is missing"

machine 0 alpha
run_setup build && ! grep -q gamma "$work/calls" && grep -q -- '--no-install-recommends' "$work/calls"
verdict $? "leaves other groups and recommended packages alone"

machine 1000 alpha
fake sudo <<S
echo "sudo \$1" >>"$work/calls"
exec "\$@"
S
run_setup build && grep -q 'sudo will ask' "$work/output" && grep -q '^sudo' "$work/calls"
verdict $? "asks sudo when not root"

machine 1000 alpha
! run_setup build && grep -q 'apt-get install --no-install-recommends beta' "$work/output" && [ ! -s "$work/calls" ]
verdict $? "without root and sudo it says what to run"

machine 0
touch "$work/fail-once"
run_setup build && [ "$(grep -c ' install ' "$work/calls")" = 2 ] && [ "$(grep -c ' update' "$work/calls")" = 2 ]
verdict $? "tries once more after a failure"

machine 0
touch "$work/fail-always"
! run_setup build && [ "$(grep -c ' install ' "$work/calls")" = 2 ]
verdict $? "fails after the second failure"

machine 0
! run_setup nonsense
verdict $? "an unknown group is an error"

[ $failures = 0 ]
