"""Reads a window as a screen reader does, through AT-SPI: asked and answered in JSON, one line each.

Refuses to act: nothing here presses, writes or moves the focus. The questions:
    {"ask": "bus"}                    the address of the accessibility bus of this session
    {"ask": "screen", "pid": 12}      everything that this program shows, in the order in which it is read
    {"ask": "words", "pid": 12}       the same, but only what is written, as one text
    {"ask": "stops", "pid": 12}       its windows, and what may have the keyboard
    {"ask": "listen", "pid": 12}      from now on keeps what it would say aloud by itself
    {"ask": "heard", "pid": 12}       what it would have said since it was asked last

What it says by itself is what Orca says: what gets the focus, what comes into a live region that was there before, and
announcements.

It speaks the protocol itself: libatspi remembers what was on the screen, and a page that changes at every key
must be read anew each time.
"""

import json
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
# Places in the set of states (at-spi2-core, atspi-constants.h).
STATES = {1: "active", 4: "checked", 7: "editable", 11: "focusable", 12: "focused", 16: "modal", 20: "pressed"}
FOCUSABLE = 11
SHOWING = 25
# Only the kinds that are asked for by name; the others keep their number (same file).
ROLES = {
    7: "check box",
    11: "list to choose from",
    16: "dialog",
    19: "file chooser",
    23: "window",
    40: "secret",
    43: "button",
    44: "radio",
    54: "status",
    56: "cell",
    61: "field",
    62: "button",
    79: "field",
    83: "heading",
    88: "link",
    95: "page",
}
WITHIN_MS = 5_000
EVENTS = "org.a11y.atspi.Event.Object"
# What is asked of the program, in the words of AT-SPI: told nothing, it says nothing.
EVENTS_WANTED = [
    "object:state-changed:focused",
    "object:text-changed:insert",
    "object:children-changed:add",
    "object:announcement",
]
PROPERTIES = "org.freedesktop.DBus.Properties"
QUESTIONS = [
    ("states", ACCESSIBLE, "GetState", None),
    ("role", ACCESSIBLE, "GetRole", None),
    ("name", PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name"))),
    ("text", "org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1))),
    ("place", "org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (0,))),
    ("children", ACCESSIBLE, "GetChildren", None),
]
# Half the questions are enough to know what is written.
WORDS = [one for one in QUESTIONS if one[0] not in ("role", "place")]


def bus_address():
    """The accessibility bus is started by the first who asks for it."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    answer = session.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, WITHIN_MS
    )
    return answer.unpack()[0]


class Reader:
    """A connection to the accessibility bus, which is not the bus of the session."""

    def __init__(self):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(bus_address(), flags, None, None)
        self.events = []
        # Who speaks for what was read: the program, and the process that holds its page.
        self.speakers = set()

    def listen(self):
        """Asks for events, and keeps those that come until somebody wants to know."""
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
        for name in EVENTS_WANTED:
            wanted = GLib.Variant("(sass)", (name, [], ""))
            self.connection.call_sync(
                *registry, registry[0], "RegisterEvent", wanted, None, Gio.DBusCallFlags.NONE, WITHIN_MS, None
            )
        self.connection.signal_subscribe(
            None, EVENTS, None, None, None, Gio.DBusSignalFlags.NONE, lambda *event: self.events.append(event)
        )
        return True

    def heard(self, pid):
        """In the order in which it came. Each is said as it stands now, as by a reader that takes a moment to speak."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        root = self.program(pid)
        events, self.events = self.events, []
        told = [self.said_of(root, event) for event in events if root is not None and event[1] in self.speakers]
        return [one for one in told if one is not None]

    def said_of(self, root, event):
        _, sender, path, _, member, body = event
        detail, first, _, data = body.unpack()[:4]
        source = (sender, path)
        if member == "Announcement":
            return {"by": "announcement", "text": data, "role": "", "name": ""}
        if member == "StateChanged" and detail == "focused" and first == 1:
            [one] = self.level(root, [source])
            return None if one.get("states") is None else dict(spoken(described(one)), by="focus")
        if (member, detail) in (("TextChanged", "insert"), ("ChildrenChanged", "add")) and self.is_live(source):
            [one] = self.level(root, [source if member == "TextChanged" else tuple(data)])
            if one.get("states") is None:
                return None
            node = described(one)
            text = data if member == "TextChanged" else node["text"] or node["name"]
            return dict(spoken(node), by="live region", text=text)
        return None

    def is_live(self, source):
        [answer] = self.ask_all([(source, ACCESSIBLE, "GetAttributes", None)])
        return answer is not None and answer[0].get("container-live", "off") != "off"

    def ask_all(self, questions):
        """Sends all questions before it waits for an answer; who is gone by now answers None."""
        loop = GLib.MainLoop()
        answers = [None] * len(questions)
        left = len(questions)

        def told(connection, result, index):
            nonlocal left
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass
            left -= 1
            if left == 0:
                loop.quit()

        for index, ((name, path), interface, method, arguments) in enumerate(questions):
            self.connection.call(
                name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, WITHIN_MS, None, told, index
            )
        if questions:
            loop.run()
        return answers

    def program(self, pid):
        [(programs,)] = self.ask_all([(("org.a11y.atspi.Registry", ROOT), ACCESSIBLE, "GetChildren", None)])
        dbus = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
        pids = self.ask_all(
            [
                (dbus, "org.freedesktop.DBus", "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))
                for name, _ in programs
            ]
        )
        return next((found for found, answer in zip(programs, pids) if answer == (pid,)), None)

    def level(self, root, nodes, about=QUESTIONS):
        """What nodes of one depth say of themselves, and their children."""
        self.speakers.update(name for name, _ in nodes)
        ours = [reference for reference in nodes if reference[0] == root[0]]
        # GTK complains aloud when it is asked what it does not offer; the page only says no.
        has = dict(zip(ours, self.ask_all([(reference, ACCESSIBLE, "GetInterfaces", None) for reference in ours])))
        questions = []
        asked = []
        for reference in nodes:
            offered = (has[reference] or ([],))[0] if reference in has else None
            for key, interface, method, arguments in about:
                if offered is None or interface in offered or interface == PROPERTIES:
                    questions.append((reference, interface, method, arguments))
                    asked.append((reference, key))
        told = {reference: {} for reference in nodes}
        for (reference, key), answer in zip(asked, self.ask_all(questions)):
            told[reference][key] = None if answer is None else answer[0]
        return [told[reference] for reference in nodes]

    def embedded(self, root, reference):
        """GTK counts the page among the children of its place and names it by number, but not in their list."""
        if reference[0] != root[0]:
            return []
        [first] = self.ask_all([(reference, ACCESSIBLE, "GetChildAtIndex", GLib.Variant("(i)", (0,)))])
        is_there = first is not None and not first[0][1].endswith("/null")
        return [first[0]] if is_there else []

    def screen(self, pid, about=QUESTIONS):
        root = self.program(pid)
        if root is None:
            return []
        tree = {"children": []}
        waiting = [(root, tree)]
        while waiting:
            said = self.level(root, [reference for reference, _ in waiting], about)
            below = []
            for (reference, parent), one in zip(waiting, said):
                if one.get("states") is None:
                    continue
                node = described(one)
                parent["children"].append(node)
                children = one.get("children") or self.embedded(root, reference)
                below += [(tuple(child), node) for child in children]
            waiting = below
        return in_reading_order(tree, 0)

    def stops(self, pid):
        """Where the keyboard may go, window by window; the page knows its own, without being read whole."""
        root = self.program(pid)
        if root is None:
            return []
        [one] = self.level(root, [root])
        return [stop for window in one.get("children") or [] for stop in self.stops_in(root, tuple(window))]

    def stops_in(self, root, window):
        found = []
        is_active = False
        waiting = [window]
        while waiting:
            below = []
            for reference, one in zip(waiting, self.level(root, waiting)):
                if one.get("states") is None:
                    continue
                node = described(one)
                is_active = is_active or "active" in node["states"]
                found.append(node)
                if node["role"] == "page":
                    found += self.focusable(root, reference)
                else:
                    below += [tuple(child) for child in one.get("children") or self.embedded(root, reference)]
            waiting = below
        return [dict(one, depth=order, isActive=is_active) for order, one in enumerate(found)]

    def focusable(self, root, page):
        bits = [1 << FOCUSABLE, 0]
        rule = (bits, 1, {}, 0, [], 0, [], 0, False)
        matches = GLib.Variant("((aiia{ss}iaiiasib)uib)", (rule, 1, 0, True))
        [answer] = self.ask_all([(page, "org.a11y.atspi.Collection", "GetMatches", matches)])
        if answer is None:
            return []
        references = [tuple(one) for one in answer[0]]
        said = self.level(root, references)
        return [described(one) for one in said if one.get("states") is not None]


def described(said):
    low, high = said["states"]
    bits = low | high << 32
    return {
        "role": ROLES.get(said.get("role"), str(said.get("role"))),
        "name": said.get("name") or "",
        "text": said.get("text") or "",
        "states": [word for place, word in STATES.items() if bits >> place & 1],
        "isShowing": bool(bits >> SHOWING & 1),
        "place": list(said.get("place") or (0, 0, 0, 0)),
        "children": [],
    }


def spoken(node):
    return {key: node[key] for key in ("role", "name", "text")}


def in_reading_order(node, depth):
    found = []
    for child in node["children"]:
        below = in_reading_order(child, depth + 1)
        del child["children"]
        found += [dict(child, depth=depth), *below]
    return found


def answer(reader, asked, pid):
    if asked == "stops":
        return reader.stops(pid)
    if asked == "listen":
        return reader.listen()
    if asked == "heard":
        return reader.heard(pid)
    if asked == "words":
        shown = (one for one in reader.screen(pid, WORDS) if one["isShowing"])
        return " ".join(one["text"] or one["name"] for one in shown)
    return reader.screen(pid)


def main():
    reader = None
    for line in sys.stdin:
        question = json.loads(line)
        try:
            if question["ask"] == "bus":
                said = {"answer": bus_address()}
            else:
                reader = reader or Reader()
                said = {"answer": answer(reader, question["ask"], question["pid"])}
        except GLib.Error as error:
            said = {"error": error.message}
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
