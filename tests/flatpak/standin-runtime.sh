#!/bin/bash
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# standin-runtime.sh SUITE BRANCH WORKDIR
# Builds local stand-ins of org.gnome.Platform//BRANCH and org.gnome.Sdk//BRANCH from Debian SUITE's packages
# and leaves them in the Flatpak repository WORKDIR/repo. Needs root, mmdebstrap, flatpak, ostree.
#   trixie -> 48 (GTK 4.18.6, GLib 2.84.4: the very versions of GNOME 48)     forky/sid -> 51 (GTK 4.24, libadwaita 1.10)
set -euo pipefail
suite=$1 branch=$2 work=$3
arch=$(flatpak --default-arch)
mirror=$(awk '/^URIs:/{print $2; exit}' /etc/apt/sources.list.d/debian.sources)

platform=(libgtk-4-1 libadwaita-1-0 libjson-glib-1.0-0
  libgtk-4-bin gtk-update-icon-cache adwaita-icon-theme hicolor-icon-theme gsettings-desktop-schemas
  librsvg2-common shared-mime-info glib-networking libglib2.0-bin fontconfig fonts-cantarell fonts-dejavu-core
  xkb-data ca-certificates tzdata libicu76 libxml2 ${STANDIN_PLATFORM_EXTRA:-})
# the package appstream-compose gives 'appstreamcli compose', which flatpak-builder >= 1.4 runs inside the Sdk
sdk=(gcc libc6-dev pkgconf meson ninja-build gettext libgtk-4-dev libadwaita-1-dev
  libjson-glib-dev desktop-file-utils appstream appstream-compose libxml2-utils elfutils file patch make dbus
  libicu-dev libxml2-dev libpango1.0-dev perl ${STANDIN_SDK_EXTRA:-})

step() { printf '%6ds  %s\n' "$SECONDS" "$*"; }
mkdir -p "$work"; SECONDS=0

# 1. the platform's root; every maintainer script runs, so caches (schemas, icons, pixbuf loaders, mime, fonts) are made
step "platform root from $suite"
join() { local IFS=,; echo "$*"; }
# STANDIN_LOCALES="de_DE fr_FR": locales to make; in the real runtime they come with the .Locale extension
loc=(); for l in ${STANDIN_LOCALES:-}; do
  loc+=(--dpkgopt="path-include=/usr/share/locale/${l%%_*}/LC_MESSAGES/*" --customize-hook="chroot \"\$1\" localedef -i $l -f UTF-8 $l.UTF-8")
done
[ ${#loc[@]} = 0 ] || platform+=(locales)
mmdebstrap --quiet --variant=minbase --skip=cleanup/apt \
  --aptopt='Apt::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Languages "none"' \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/info/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*' --dpkgopt='path-exclude=/usr/share/gtk-doc/*' "${loc[@]}" \
  --include="$(join "${platform[@]}")" "$suite" "$work/platform" "$mirror"

# 2. the SDK's root = the same root plus compiler, meson, headers: every library is the same file in both
step "sdk root"
cp -a "$work/platform" "$work/sdk"
printf '#!/bin/sh\nexit 101\n' > "$work/sdk/usr/sbin/policy-rc.d"; chmod +x "$work/sdk/usr/sbin/policy-rc.d"
cp /etc/resolv.conf "$work/sdk/etc/resolv.conf"
[ -f /etc/hosts ] && cp /etc/hosts "$work/sdk/etc/hosts"
mount -t proc proc "$work/sdk/proc"; trap 'umount "$work/sdk/proc" 2>/dev/null || true' EXIT
DEBIAN_FRONTEND=noninteractive LC_ALL=C chroot "$work/sdk" apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::options::=--force-unsafe-io \
  install -y --no-install-recommends "${sdk[@]}" > "$work/sdk.log" 2>&1 || { tail -20 "$work/sdk.log"; exit 1; }
umount "$work/sdk/proc"; trap - EXIT
# bookworm's flatpak-builder 1.2 runs the older command, appstream-compose, there
cat > "$work/sdk/usr/bin/appstream-compose" <<'S'
#!/bin/sh
# flatpak-builder 1.2 has moved the metainfo to share/appdata, where a new appstreamcli no longer looks
for a; do case $a in --prefix=*) prefix=${a#*=};; --basename=*) id=${a#*=};; esac; done
t=$(mktemp -d); mkdir -p "$t$prefix/share/metainfo"
cp -r "$prefix/share/applications" "$prefix/share/icons" "$t$prefix/share/"
cp "$prefix/share/appdata/$id.appdata.xml" "$t$prefix/share/metainfo/$id.metainfo.xml"
exec appstreamcli compose --no-color --prefix="$prefix" --origin="$id" --components="$id" \
  --result-root="$prefix" --data-dir="$prefix/share/app-info/xmls" --icons-dir="$prefix/share/app-info/icons/flatpak" "$t"
S
chmod 755 "$work/sdk/usr/bin/appstream-compose"

# 3. usr-merged root -> Flatpak runtime -> repository. bare-user-only: no zlib, the install then only copies
[ -d "$work/repo" ] || { mkdir -p "$work/repo"; ostree --repo="$work/repo" init --mode=bare-user-only; }
runtime() { # ROOT KIND
  local root=$1 kind=$2 dir=$work/rt-$2 f=$work/rt-$2/usr
  rm -rf "$dir"; mkdir -p "$dir"/{files,export,var}
  mv "$root/usr" "$f"; mv "$root/etc" "$f/etc"; rm -rf "$root"
  # what the sandbox supplies itself, and what only a bootable Debian has
  rm -rf "$f"/etc/{passwd,group,shadow,gshadow}{,-} "$f"/etc/{subuid,subgid,machine-id,resolv.conf,hosts,hostname,host.conf,localtime,timezone,fstab,mtab,apt,systemd,init.d,pam.d,security,dpkg,ld.so.cache,.pwd.lock} \
    "$f"/etc/rc?.d "$f"/etc/cron* "$f"/{games,local,src} "$f"/lib/{systemd,init,apt,dpkg,udev} "$f"/share/{man,doc,info,lintian,bug,common-licenses,debconf,gtk-doc} \
    "$f"/bin/{apt,dpkg}* "$f"/sbin/policy-rc.d "$f"/lib/*/libLLVM* "$f"/lib/*/libgallium* "$f"/lib/*/libz3* "$f"/lib/*/libapt-*
  find "$f/lib" -name '*.a' ! -name 'libc_nonshared.a' ! -name 'libgcc*' ! -name 'libm*' ! -name 'libpthread.a' ! -name 'libdl.a' ! -name 'librt.a' -delete
  [ "$kind" = Sdk ] || rm -rf "$f"/bin/perl* "$f"/lib/*/perl* "$f"/share/perl*
  find "$f" -perm /6000 -type f -exec chmod ug-s {} +
  find "$f" ! -type l ! -perm -0444 -exec chmod a+rX {} +
  find "$f" \( -type c -o -type b -o -type p -o -type s \) -delete
  cat > "$f/lib/os-release.new" <<O
NAME=GNOME
ID=org.gnome.Platform
VERSION_ID=$branch
PRETTY_NAME="GNOME $branch STAND-IN from Debian $suite packages (not the real org.gnome.Platform)"
O
  mv -f "$f/lib/os-release.new" "$f/lib/os-release"; ln -sfn /usr/lib/os-release "$f/etc/os-release"
  # the [Environment] that gnome-build-meta gives the real runtime, less what concerns media; its extensions are left out
  cat > "$dir/metadata" <<M
[Runtime]
name=org.gnome.$kind
runtime=org.gnome.Platform/$arch/$branch
sdk=org.gnome.Sdk/$arch/$branch

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
M
  flatpak build-export --runtime --disable-fsync --no-summary-index --subject="stand-in from Debian $suite" "$work/repo" "$dir" "$branch" > "$work/export-$kind.log"
  rm -rf "$dir"
}
step "export Platform"; runtime "$work/platform" Platform
step "export Sdk";      runtime "$work/sdk" Sdk
step "done: $(du -sh "$work/repo" | cut -f1)"
