#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lesarten authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as its user has it: started with files, clicked, typed into, closed. Prints TAP.

usage: test-window.py [PART-OF-A-TEST'S-NAME…]     APP: the program; SAMPLE: the folder of the sample's articles
"""
import glob
import json
import os
import subprocess
import sys
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import uidrive as ui

BIN = os.environ["APP"]
SAMPLE = sorted(glob.glob(os.path.join(os.environ["SAMPLE"], "*")))


def start(*files):
    return ui.App([BIN, *files], os.path.basename(BIN), "Lesarten")


def sample():
    a = start(*SAMPLE)
    ui.poll(lambda: len(panes(a)) == len(SAMPLE), "a pane for each article")
    ui.poll(lambda: rows(a), "statements in the side bar", 15)
    return a


def panes(a):
    return [n for n in a.root.all("text") if ": " in n.name]


def rows(a):
    """The first row of the side bar, if there is one."""
    row = next((n for n in a.root.walk() if n.name.startswith("Statement ")), None)
    return [row] if row else []


def wait_label(a, part, timeout=8.0):
    return ui.poll(lambda: next((n.name for n in a.root.walk() if part in n.name and n.role == "label"), None), f"label {part!r}", timeout)


def test_start_page_offers_the_sample():
    a = start()
    a.root.find("push button", "Open the Sample Comparison").click()
    ui.poll(lambda: len(panes(a)) == 5, "five panes", 15)
    ui.poll(lambda: rows(a), "statements", 15)
    return a


def test_files_of_the_command_line_are_compared():
    a = sample()
    wait_label(a, "In several articles · ")
    names = [p.name for p in panes(a)]
    assert len(set(names)) == 5, names
    assert all(p.text.strip() for p in panes(a))
    return a


def test_marks_are_told_to_assistive_technology():
    a = sample()
    def told():
        for pane in panes(a):
            run = ui.Atspi.Text.get_attribute_run(pane.a, 0, False)
            at = 0
            while at < len(pane.text):
                run = ui.Atspi.Text.get_attribute_run(pane.a, at, False)
                if run[0].get("underline", "none") not in ("none", ""):
                    return True
                if run.end_offset <= at:
                    break
                at = run.end_offset
        return False
    ui.poll(told, "a range with an underline")
    return a


def test_buttons_have_names():
    a = sample()
    rows(a)[0].click()
    wait_label(a, "1 of ")
    showing = [n for n in a.root.all("push button") if n.a.get_extents(ui.Atspi.CoordType.WINDOW).width > 0]
    # A menu button's inner button is only its picture, and named with it.
    nameless = [n for n in showing if n.name.startswith("Gtk") and n.a.get_parent().get_role_name() != "push button"]
    assert len(showing) > 10 and not nameless, [(n.name, n.a.get_description()) for n in nameless]
    return a


def test_picking_in_the_side_bar_opens_the_readings():
    a = sample()
    first = rows(a)[0]
    first.click()
    wait_label(a, "1 of ")
    wait_label(a, "strength ")
    return a


def test_keys_step_through_statements():
    a = sample()
    ui.xdo("key", "F8")
    wait_label(a, "1 of ")
    ui.xdo("key", "F8")
    wait_label(a, "2 of ")
    ui.xdo("key", "shift+F8")
    wait_label(a, "1 of ")
    ui.xdo("key", "Escape")
    showing = ui.Atspi.StateType.SHOWING
    ui.poll(lambda: not any(n.a.get_state_set().contains(showing) for n in a.root.walk() if n.role == "label" and n.name.startswith("1 of ")),
            "the panel closed")
    return a


def test_the_window_can_be_as_narrow_as_a_phone():
    """In German, whose words are longer: side bar and panes then take turns."""
    os.environ["LANGUAGE"] = "de"
    try:
        a = start(*SAMPLE)
    finally:
        del os.environ["LANGUAGE"]
    ui.poll(lambda: len(panes(a)) == len(SAMPLE), "a pane for each article", 15)
    wid = ui.sh("xdotool search --onlyvisible --name '^Lesarten$'").split()[-1]
    def width():
        return a.win.a.get_extents(ui.Atspi.CoordType.WINDOW).width
    # The first step leads to the layout for narrow windows, which needs less.
    ui.poll(lambda: ui.xdo("windowsize", wid, 360, 700) or width() <= 380, "a narrow window")
    ui.xdo("key", "F8")
    wait_label(a, "1 von ")
    assert width() <= 380, width()
    return a


def test_find_counts_hits_in_all_articles():
    a = sample()
    ui.xdo("key", "ctrl+f")
    ui.xdo("type", "--delay", "5", "dolvin")
    first = wait_label(a, "1 of ")
    assert int(first.split(" of ")[1]) > 2, first
    ui.xdo("key", "ctrl+g")
    wait_label(a, "2 of ")
    ui.xdo("key", "ctrl+a")
    ui.xdo("type", "--delay", "5", "qqqq")
    wait_label(a, "Not found")
    return a


def test_text_size_by_keys():
    a = sample()
    pane = panes(a)[0]
    def height():
        return ui.Atspi.Text.get_character_extents(pane.a, 0, ui.Atspi.CoordType.WINDOW).height
    before = ui.poll(height, "a laid out text")
    for _ in range(5):
        ui.xdo("key", "ctrl+plus")
    ui.poll(lambda: height() > before, "larger text")
    ui.xdo("key", "ctrl+0")
    ui.poll(lambda: height() == before, "normal text")
    return a


def test_panes_move_by_keys():
    a = sample()
    names = [p.name for p in panes(a)]
    ui.xdo("key", "F6")
    ui.poll(lambda: panes(a)[0].a.get_state_set().contains(ui.Atspi.StateType.FOCUSED), "focus in the first pane")
    ui.xdo("key", "ctrl+shift+Next")
    ui.poll(lambda: [p.name for p in panes(a)][:2] == [names[1], names[0]], "the first two changed places")
    ui.xdo("key", "ctrl+shift+w")
    ui.poll(lambda: len(panes(a)) == 4, "one pane fewer")
    return a


def handle(a, number):
    """The outlet in a pane's header: what a pane is dragged by. With nothing picked it stands nowhere else."""
    return a.root.find("label", panes(a)[number].name.split(": ")[0])


def test_panes_move_by_dragging_their_headers():
    a = sample()
    names = [p.name for p in panes(a)]
    ui.drag(handle(a, 0), panes(a)[1])
    ui.poll(lambda: [p.name for p in panes(a)][:2] == [names[1], names[0]], "the first two changed places")
    ui.drag(handle(a, 1), handle(a, 0))
    ui.poll(lambda: [p.name for p in panes(a)] == names, "the first order again")
    return a


def drop_files(a, target, *files):
    source = ui.App([os.environ["DRAG_SOURCE"], *files], os.path.basename(os.environ["DRAG_SOURCE"]), "Drag Source")
    wid = ui.sh("xdotool search --onlyvisible --name '^Drag Source$'").split()[-1]
    ui.xdo("windowmove", "--sync", wid, 0, 0, "windowraise", wid)
    ui.drag(source.root.find("label", "Files"), target)
    return source


def test_files_dropped_on_a_text_become_articles():
    a = start(*SAMPLE[:2])
    ui.poll(lambda: len(panes(a)) == 2, "two panes", 15)
    source = drop_files(a, panes(a)[1], SAMPLE[2], SAMPLE[3])
    ui.poll(lambda: len(panes(a)) == 4, "four panes", 15)
    source.close()
    return a


def test_files_dropped_on_the_start_page_are_compared():
    a = start()
    source = drop_files(a, a.root.find("push button", "Open the Sample Comparison"), *SAMPLE)
    ui.poll(lambda: len(panes(a)) == len(SAMPLE), "five panes", 15)
    ui.poll(lambda: rows(a), "they are compared", 15)
    source.close()
    return a


def test_pasted_text_becomes_an_article():
    a = sample()
    text = "Der Pegel der Lorna fällt. Das sagte am Abend ein Sprecher der Feuerwehr in Brenn.\n"
    clip = subprocess.Popen(["xclip", "-i", "-selection", "clipboard"], stdin=subprocess.PIPE)
    clip.communicate(text.encode())
    ui.xdo("key", "ctrl+v")
    ui.poll(lambda: len(panes(a)) == 6, "a sixth pane", 10)
    return a


def test_bad_files_are_told_and_the_others_load():
    work = os.path.join(ui.TMP, "bad")
    os.makedirs(work, exist_ok=True)
    open(os.path.join(work, "empty.txt"), "w").close()
    with open(os.path.join(work, "binary.txt"), "wb") as out:
        out.write(b"\x7fELF\0\0\0\1\2\xff\xfe\0" * 20)
    a = start(os.path.join(work, "empty.txt"), SAMPLE[0], os.path.join(work, "binary.txt"), os.path.join(work, "gone.txt"), SAMPLE[1], work)
    ui.poll(lambda: len(panes(a)) == 2, "two panes", 15)
    wait_label(a, "4 files could not be read")
    a.root.find("push button", "Details").do()
    wait_label(a, "empty.txt")
    ui.xdo("key", "Escape")
    return a


def test_save_and_the_question_before_changes_are_lost():
    a = sample()
    panes_before = [p.name for p in panes(a)]
    ui.xdo("key", "F6")
    ui.poll(lambda: panes(a)[0].a.get_state_set().contains(ui.Atspi.StateType.FOCUSED), "focus in the first pane")
    ui.xdo("key", "ctrl+shift+Next")
    ui.poll(lambda: [p.name for p in panes(a)] != panes_before, "another order")
    order = [p.name for p in panes(a)]
    ui.xdo("key", "ctrl+w")
    a.root.find(None, "Save Changes?")
    ui.xdo("key", "Escape")
    path = os.path.join(ui.TMP, "kept.lesarten")
    ui.xdo("key", "ctrl+s")
    ui.poll(lambda: "Save Comparison" in ui.sh("xdotool getactivewindow getwindowname"), "the dialog has the keyboard")
    time.sleep(.2)
    ui.xdo("key", "ctrl+a")
    ui.xdo("type", "--delay", "10", path)
    ui.xdo("key", "Return")
    ui.poll(lambda: os.path.exists(path) and json.load(open(path, encoding="utf-8")), "the file", 10)
    a.p.terminate()
    a.p.wait(10)
    b = ui.App([BIN, path], os.path.basename(BIN), "kept")
    ui.poll(lambda: [p.name for p in panes(b)] == order, "the articles in their order", 15)
    return b


def pick_in_tab(tab, name):
    """Opens a tab of the side bar and picks the row: its statements in the panel, by outlet."""
    a = sample()
    a.root.find(None, tab).click()
    ui.poll(lambda: [n for n in a.root.walk() if n.name.startswith(name)], f"{name!r} in {tab}")
    next(n for n in a.root.walk() if n.name.startswith(name) and n.role != "label").click()
    wait_label(a, "1 of ")
    readings = ui.poll(lambda: [n.name for n in a.root.all("list item") if n.name.count(", ") > 1 and ": " in n.name], "readings in the panel")
    outlets = [r.split(", ")[0] for r in readings]
    assert len(set(outlets)) > 2, readings
    assert outlets == sorted(outlets, key=outlets.index), outlets
    return a


def test_a_source_is_shown_with_all_its_statements():
    return pick_in_tab("Sources", "Staatskanzlei")


def test_a_topic_is_shown_with_all_its_statements():
    return pick_in_tab("Topics", "Karnstein")


def counter(a):
    """A function that tells how many there are of what is picked: 12 where the panel says "3 of 12"."""
    is_count = lambda name: " of " in name and name.replace(" of ", "").isdigit()
    label = ui.poll(lambda: next(n for n in a.root.all("label") if is_count(n.name)), "the panel's count")
    return lambda: int(label.name.split(" of ")[1])


def test_what_was_left_out_is_told():
    """A sentence said hundreds of times over is linked at its first places only."""
    files = []
    for name in ("flut", "ebbe"):
        files.append(os.path.join(ui.TMP, name + ".txt"))
        with open(files[-1], "w", encoding="utf-8") as out:
            out.write("Die Flut kam in der Nacht.\n\n" + 600 * "Der Hafen von Altheim bleibt geschlossen.\n\n")
    a = start(*files)
    ui.poll(lambda: len(panes(a)) == 2, "both panes", 30)
    wait_label(a, "repeated again and again", 30)
    return a


def test_suggestions_are_decided_by_key_and_click_and_undone():
    a = sample()
    rows(a)[0].click()
    wait_label(a, "1 of ")
    ui.xdo("key", "c")      # a statement that was found is nobody's to confirm
    ui.xdo("key", "End")    # suggestions are the list's end
    a.root.find("label", "Suggestion: do both say the same?")
    counted = counter(a)
    suggestions = counted()
    ui.xdo("key", "r")
    ui.poll(lambda: counted() == suggestions - 1, "one suggestion fewer")
    ui.xdo("key", "ctrl+z")
    ui.poll(lambda: counted() == suggestions, "the suggestion again")
    a.root.find("push button", "Confirm").click()
    a.root.find("push button", "Undo").click()      # the toast goes after a while
    ui.poll(lambda: counted() == suggestions, "all as it was")
    ui.xdo("key", "ctrl+shift+z")
    a.root.find("push button", "Withdraw").click()
    a.root.find("label", "No longer confirmed")
    return a


def test_pdf_by_the_dialog():
    a = sample()
    path = os.path.join(ui.TMP, "printed.pdf")
    ui.xdo("key", "ctrl+shift+e")
    ui.poll(lambda: "PDF" in ui.sh("xdotool getactivewindow getwindowname"), "the dialog has the keyboard")
    time.sleep(.2)
    ui.xdo("key", "ctrl+a")
    ui.xdo("type", "--delay", "10", path)
    ui.xdo("key", "Return")
    ui.poll(lambda: os.path.exists(path) and open(path, "rb").read().rstrip().endswith(b"%%EOF"), "the file", 15)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "Lorna" in text and len(text) > 3000, len(text)
    return a


def crash(a):
    """Moves a pane, waits for the copy that is kept of unsaved work, and kills the program. Returns the panes' names."""
    copies = os.path.join(os.environ["XDG_STATE_HOME"], "lesarten/recovery/*.lesarten")
    for other in glob.glob(copies):     # of tests before
        os.remove(other)
    ui.xdo("key", "F6")
    ui.poll(lambda: panes(a)[0].a.get_state_set().contains(ui.Atspi.StateType.FOCUSED), "focus in the first pane")
    ui.xdo("key", "ctrl+shift+Next")
    names = [p.name for p in panes(a)]
    ui.poll(lambda: glob.glob(copies), "a copy is written", 15)
    a.p.kill()
    a.p.wait(10)
    return names


def test_work_survives_a_crash():
    names = crash(sample())
    b = start()
    b.root.find("push button", "Open").click()
    ui.poll(lambda: sorted(p.name for p in panes(b)) == sorted(names), "the articles are back", 15)
    ui.poll(lambda: rows(b), "they are compared", 15)
    ui.xdo("key", "ctrl+w")
    b.root.find(None, "Save Changes?")
    ui.xdo("key", "Escape")
    return b


def test_work_of_a_crash_is_offered_beside_files():
    names = crash(sample())
    b = start(SAMPLE[0])
    b.root.find("push button", "Later").click()
    b.p.terminate()
    b.p.wait(10)
    c = start(SAMPLE[0])
    c.root.find("push button", "Open").click()
    ui.poll(lambda: len(panes(c)) == len(names) + 1, "the work in a window of its own, beside the file's", 15)
    return c


def main():
    ui.session()
    tests = [(n, f) for n, f in list(globals().items()) if n.startswith("test_") and (len(sys.argv) < 2 or any(part in n for part in sys.argv[1:]))]
    print(f"1..{len(tests)}", flush=True)
    bad = 0
    for number, (name, test) in enumerate(tests, 1):
        began, a = time.monotonic(), None
        try:
            a = test()
            a.close()
            good = True
        except BaseException:  # a test that is interrupted has failed, too
            good = False
            bad += 1
            for line in traceback.format_exc().splitlines():
                print("# " + line)
            for app in ui.App.running:
                print(f"# exit status {app.p.poll()}; stderr:", *app.errors(), sep="\n#   ")
                app.p.kill()
                app.p.wait()
        ui.App.running.clear()
        print(f"{'ok' if good else 'not ok'} {number} - {name.removeprefix('test_').replace('_', ' ')} # {time.monotonic() - began:.2f} s", flush=True)
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
