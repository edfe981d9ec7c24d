# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Minimal GTK 4 end-to-end driver: private Xvfb + private session bus + real window
manager + AT-SPI tree + XTest input (xdotool) + root-window PNG.
Run under /usr/bin/python3 (Debian's, which has gi)."""
import atexit, os, shutil, subprocess, sys, tempfile, time

WM = os.environ.get("UI_WM", "openbox")
TMP = os.environ.get("UIDRIVE") or tempfile.mkdtemp(prefix="uidrive.")

SLOW = float(os.environ.get("UI_SLOW", "1"))        # stretch time-outs under sanitizers or load

def poll(fn, what, timeout=5.0):
    end = time.monotonic() + timeout * SLOW
    last = None
    while time.monotonic() < end:
        try:
            r = fn()
            if r: return r
        except Exception as e:          # tree changes under our feet: retry
            last = e
        time.sleep(0.01)
    shot("timeout")
    raise AssertionError(f"timeout waiting for {what} ({last})")

def session():
    """Re-exec once under dbus-run-session; start Xvfb and WM."""
    if "UIDRIVE" not in os.environ:
        conf = os.path.join(TMP, "bus.conf")            # hermetic bus: only the accessibility service can be activated
        svc = os.path.join(TMP, "services"); os.makedirs(svc)
        shutil.copy("/usr/share/dbus-1/services/org.a11y.Bus.service", svc)
        open(conf, "w").write("<!DOCTYPE busconfig PUBLIC '-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN' 'http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd'>"
            f"<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth><servicedir>{svc}</servicedir>"
            "<policy context='default'><allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>")
        os.environ["UIDRIVE"] = TMP
        # at-spi-bus-launcher's socket lives in XDG_RUNTIME_DIR (or ~/.cache): share it and parallel runs break each other
        for v, d in (("HOME", "home"), ("XDG_RUNTIME_DIR", "run"), ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")):
            os.environ[v] = os.path.join(TMP, d); os.mkdir(os.environ[v], 0o700)
        for v in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "GTK_A11Y", "GTK_MODULES"):
            os.environ.pop(v, None)
        os.execvp("dbus-run-session", ["dbus-run-session", "--config-file=" + conf, "--", sys.executable] + sys.argv)
    r, w = os.pipe()
    x = subprocess.Popen(["Xvfb", "-displayfd", str(w), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"],
                         pass_fds=[w], stderr=subprocess.DEVNULL)
    os.close(w)
    os.environ["DISPLAY"] = ":" + os.read(r, 16).decode().strip()
    conf = os.path.join(TMP, "config/gtk-4.0"); os.makedirs(conf)
    open(conf + "/settings.ini", "w").write("[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n"
        "gtk-font-name=Noto Sans 11\ngtk-xft-antialias=1\ngtk-xft-hinting=0\ngtk-xft-dpi=98304\n")
    os.environ.update(GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_BACKEND="x11", GTK_USE_PORTAL="0", ADW_DISABLE_PORTAL="1",
        GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8", G_ENABLE_DIAGNOSTIC="0", NO_AT_BRIDGE="1")
    kids = [x]
    if WM != "none":
        kids.append(subprocess.Popen(WM.split(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        poll(lambda: "window id" in sh("xprop -root _NET_SUPPORTING_WM_CHECK"), "window manager")
    def stop():
        for k in reversed(kids): k.terminate(); k.wait()
        shutil.rmtree(TMP, ignore_errors=True)
    atexit.register(stop)
    global Atspi
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    Atspi.init(); Atspi.set_timeout(2000, 10000)   # some 4.8 Text methods never answer

def sh(cmd): return subprocess.run(cmd, shell=True, capture_output=True, text=True).stdout
def xdo(*a): subprocess.run(["xdotool", *map(str, a)], check=True)

def shot(name):
    out = os.environ.get("UI_SHOTS", tempfile.gettempdir()); p = f"{out}/{name}.png"
    subprocess.run(["import", "-window", "root", "-define", "png:exclude-chunk=date,time", p]); return p

def _same(have, want):      # 4.8 names mnemonic buttons "_Remove Remove"
    return have == want or "_" in have and have.endswith(" " + want)

class Node:
    def __init__(s, a, app): s.a, s.app = a, app
    @property
    def name(s): return s.a.get_name()
    @property
    def role(s): return s.a.get_role_name()
    @property
    def text(s): return Atspi.Text.get_text(s.a, 0, Atspi.Text.get_character_count(s.a))   # -1 gives '' for entries in 4.8
    def walk(s, limit=12):
        """Every node below, depth first. Of a list's rows only the first ones: each costs several messages, and there can be thousands."""
        stack = [s.a]
        while stack:
            n = stack.pop()
            if n is None: continue
            yield Node(n, s.app)
            count = n.get_child_count()
            if count > limit and n.get_role_name() == "list": count = limit
            stack += [n.get_child_at_index(i) for i in reversed(range(count))]
    def all(s, role=None, name=None):
        return [n for n in s.walk() if (role is None or n.role == role) and (name is None or _same(n.name, name))]
    def find(s, role=None, name=None, timeout=5.0):
        showing = lambda n: n.a.get_state_set().contains(Atspi.StateType.SHOWING) or n.a.get_extents(Atspi.CoordType.WINDOW).width > 0
        fits = lambda n: (role is None or n.role == role) and (name is None or _same(n.name, name)) and showing(n)
        return poll(lambda: next(filter(fits, s.walk()), None), f"{role} {name!r}", timeout)
    def do(s, i=0): assert s.a.do_action(i)
    def window(s):
        n = s.a
        while n.get_parent().get_role_name() != "application": n = n.get_parent()
        return n
    def center(s):
        """Screen point. GTK 4 gives WINDOW coordinates only: add the X window's place and its CSD margin."""
        fr = s.window(); e = s.a.get_extents(Atspi.CoordType.WINDOW); f = fr.get_extents(Atspi.CoordType.WINDOW)
        wid = sh(f"xdotool search --onlyvisible --name '^{fr.get_name()}$'").split()[-1]
        g = dict(l.split("=") for l in sh(f"xdotool getwindowgeometry --shell {wid}").split())
        fe = sh(f"xprop -id {wid} _GTK_FRAME_EXTENTS")
        if "=" in fe: l, r, t, b = map(int, fe.split("=")[1].split(","))
        else: l = (int(g["WIDTH"]) - f.width) // 2; t = l      # solid border, no compositor
        return int(g["X"]) + l + e.x + e.width // 2, int(g["Y"]) + t + e.y + e.height // 2
    def click(s, button=1):
        poll(lambda: s.a.get_extents(Atspi.CoordType.WINDOW).width > 0, f"{s.name} allocated")
        x, y = s.center(); xdo("mousemove", x, y, "click", button)

def drag(source, target):
    """By hand: press, more than the threshold away, then slowly enough that the receiver answers each step."""
    (x, y), (to_x, to_y) = source.center(), target.center()
    xdo("mousemove", x, y, "mousedown", 1)
    for step in range(1, 13):
        xdo("mousemove", x + (to_x - x) * step // 12, y + (to_y - y) * step // 12, "sleep", .03 * SLOW)
    xdo("mousemove", to_x + 1, to_y, "sleep", .2 * SLOW, "mouseup", 1)

class App:
    running = []
    def __init__(s, argv, name, title):
        s.t0 = time.monotonic(); s.err = open(os.path.join(TMP, "stderr"), "w+", encoding="utf-8")
        s.p = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=s.err)
        App.running.append(s)
        desk = Atspi.get_desktop(0)
        def look():
            for i in range(desk.get_child_count()):
                a = desk.get_child_at_index(i)
                if a and a.get_name() == name and a.get_process_id() == s.p.pid and a.get_child_count(): return a
        s.root = Node(poll(look, "application on the accessibility bus"), s)
        s.win = s.root.find("frame", title)
        poll(lambda: sh(f"xdotool search --onlyvisible --name '^{title}$'").strip(), "mapped window")
        poll(lambda: s.win.a.get_extents(Atspi.CoordType.WINDOW).width > 100, "first layout")
        s.started = time.monotonic() - s.t0
    def errors(s): s.err.seek(0); return s.err.read().splitlines()
    def close(s):
        s.p.terminate(); rc = s.p.wait(10); s.err.seek(0)
        bad = [l for l in s.err if "CRITICAL" in l or "Gtk-WARNING" in l and "Screen coordinates" not in l]
        if rc not in (0, -15): s.err.seek(0); sys.stderr.write(s.err.read())
        assert rc in (0, -15) and not bad, (rc, bad)
