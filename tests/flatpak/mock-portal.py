#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A portal backend that answers every dialog at once: MOCK_FILE is the file picked, MOCK_PRINT where prints land, MOCK_CANCEL=1 cancels."""
import os, sys
import gi
gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib
XML = """<node>
<interface name="org.freedesktop.impl.portal.FileChooser">
 %s
</interface>
<interface name="org.freedesktop.impl.portal.Print">
 <method name="PreparePrint"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="a{sv}" direction="in"/><arg type="a{sv}" direction="in"/><arg type="u" direction="out"/><arg type="a{sv}" direction="out"/></method>
 <method name="Print"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="h" direction="in"/><arg type="a{sv}" direction="in"/><arg type="u" direction="out"/><arg type="a{sv}" direction="out"/></method>
</interface>
<interface name="org.freedesktop.impl.portal.AppChooser">
 <method name="ChooseApplication"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="u" direction="out"/><arg type="a{sv}" direction="out"/></method>
 <method name="UpdateChoices"><arg type="o" direction="in"/><arg type="as" direction="in"/></method>
</interface>
<interface name="org.freedesktop.impl.portal.Inhibit">
 <method name="Inhibit"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="a{sv}" direction="in"/></method>
 <method name="CreateMonitor"><arg type="o" direction="in"/><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/></method>
 <method name="QueryEndResponse"><arg type="o" direction="in"/></method>
</interface>
<interface name="org.freedesktop.impl.portal.Settings">
 <method name="ReadAll"><arg type="as" direction="in"/><arg type="a{sa{sv}}" direction="out"/></method>
 <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
 <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
 <property name="version" type="u" access="read"/>
</interface></node>""" % "\n".join('<method name="%s"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="u" direction="out"/><arg type="a{sv}" direction="out"/></method>' % m for m in ("OpenFile", "SaveFile", "SaveFiles"))
dark = GLib.Variant('u', int(os.environ.get('MOCK_DARK', '0')))
def call(conn, sender, path, iface, method, params, inv):
    print('MOCK', iface.split('.')[-1], method, params.print_(False)[:600], flush=True)
    resp = 1 if os.environ.get('MOCK_CANCEL') else 0
    if method in ('OpenFile', 'SaveFile'):
        uri = Gio.File.new_for_path(os.environ['MOCK_FILE']).get_uri()
        inv.return_value(GLib.Variant('(ua{sv})', (resp, {'uris': GLib.Variant('as', [uri]), 'writable': GLib.Variant('b', True)})))
    elif method == 'PreparePrint':
        inv.return_value(GLib.Variant('(ua{sv})', (resp, {'settings': GLib.Variant('a{sv}', {}), 'page-setup': GLib.Variant('a{sv}', {}), 'token': GLib.Variant('u', 7)})))
    elif method == 'Print':
        fds = inv.get_message().get_unix_fd_list()
        fd = fds.get(params.get_child_value(4).get_handle())
        data = b''
        while True:
            b = os.read(fd, 65536)
            if not b: break
            data += b
        open(os.environ['MOCK_PRINT'], 'wb').write(data)
        inv.return_value(GLib.Variant('(ua{sv})', (resp, {})))
    elif method == 'ReadAll':
        inv.return_value(GLib.Variant('(a{sa{sv}})', ({'org.freedesktop.appearance': {'color-scheme': dark}},)))
    elif method == 'Read':
        if params.unpack() == ('org.freedesktop.appearance', 'color-scheme'):
            inv.return_value(GLib.Variant('(v)', (dark,)))
        else:
            inv.return_dbus_error('org.freedesktop.portal.Error.NotFound', 'Requested setting not found')
    elif method == 'ChooseApplication':
        inv.return_value(GLib.Variant('(ua{sv})', (resp, {'choice': GLib.Variant('s', params.get_child_value(3).unpack()[0])})))
    elif method == 'CreateMonitor':
        inv.return_value(GLib.Variant('(u)', (0,)))
    else:
        inv.return_value(None)
def on_bus(conn, name):
    for i in Gio.DBusNodeInfo.new_for_xml(XML).interfaces:
        conn.register_object('/org/freedesktop/portal/desktop', i, call, lambda *a: GLib.Variant('u', 1), None)
Gio.bus_own_name(Gio.BusType.SESSION, 'org.freedesktop.impl.portal.desktop.mock', 0, on_bus, None, lambda *a: sys.exit('name lost'))
GLib.MainLoop().run()
