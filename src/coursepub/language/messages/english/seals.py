"""What coursepub says of seals in English: plain sentences, and what to do next."""

from collections.abc import Mapping

from coursepub.model.errors import Problem

PROBLEMS: Mapping[Problem, str] = {
    Problem.CANNOT_READ: "{path} cannot be read: {reason}",
    Problem.OUT_EXISTS: (
        "{path} is there already and is not overwritten. Choose another place with -o, or move it "
        "away first."
    ),
    Problem.NO_PLACE_TO_OPEN: (
        "Nothing can be written in {folder}: {reason}. Copy the sealed file into a folder of yours "
        "and open it there, or give -o FOLDER and --log FILE. Nothing has been opened."
    ),
    Problem.NO_PLACE_FOR_CODE: (
        "There is no screen to show the opening code on, and nothing was written. Give --slip FILE "
        "(print it, then delete it) or --officer KEY-FILE."
    ),
    Problem.CODE_NOT_COPIED: (
        "What was typed is not the code that was shown, and nothing was written. Start again, and "
        "copy the code onto paper before you go on."
    ),
    Problem.SLIP_IN_OUTPUT: (
        "{path} lies in the folder of the seal itself: whoever took the folder could open it. "
        "Give --slip a place outside {folder}. Nothing was written."
    ),
    Problem.SEED_GUESSABLE: (
        "This seed can be guessed, and whoever has the question bank could rebuild the key from "
        "it. For an official exam leave --seed out: a secret one is drawn and kept in the seal."
    ),
    Problem.BAD_CARDS: (
        "“{text}” is no way to cut a code. Write for instance 2-of-3 (up to 4-of-4)."
    ),
    Problem.BAD_RECIPIENT: (
        "“{text}” is not a public key of age or SSH (ed25519, RSA). Ask the officer for the public "
        "key, the file that ends in .pub or the line that begins with age1."
    ),
    Problem.BAD_IDENTITY: (
        "This key file is neither of age nor of SSH (ed25519, RSA), or a passphrase protects it. "
        "Give the secret key with -i; a protected SSH key must be unlocked first."
    ),
    Problem.NEED_KEY: "This seal opens with an officer's key file: give it with -i FILE.",
    Problem.NOT_A_SEAL: (
        "This file is not a sealed key. The sealed file ends in .sealed; look for it beside the "
        "receipt, or on the safe copy."
    ),
    Problem.DAMAGED: (
        "The sealed file is damaged or incomplete. Fetch it again from the safe copy; the opening "
        "code is not the problem. Nothing has been opened."
    ),
    Problem.NEWER_SEAL: (
        "The seal was made by a newer coursepub (format {format}). Update coursepub, then open it."
    ),
    Problem.CODE_LENGTH: (
        "The code has {groups} groups of 5 signs, {needed} in all; {typed} were typed. Type every "
        "group again. Nothing has been opened."
    ),
    Problem.CODE_TYPO: (
        "Group {number} ({group}) is mistyped. Compare it with your paper and type all again. "
        "Nothing has been opened."
    ),
    Problem.WRONG_CODE: (
        "The code is well typed but does not open this seal: it is that of another exam or of "
        "another printing. Compare the seal number on the slip with the one shown by `coursepub "
        "key inspect`. Nothing has been opened."
    ),
    Problem.UNKNOWN_CARD: (
        "There is no card “{card}” for this seal; its cards are {known}. Type the letter of the "
        "card, then its groups."
    ),
    Problem.CARDS_MISSING: (
        "{needed} different cards are needed, {given} given. Call the person who keeps another "
        "card. Nothing has been opened."
    ),
    Problem.CARDS_DISAGREE: (
        "Cards {first} and {second} do not belong together, or one was copied wrongly. Compare "
        "the seal number on both. Nothing has been opened."
    ),
    Problem.WRONG_KEY: (
        "This key file does not open the seal: it was sealed for somebody else, or for a former "
        "key. Call the officer named on the receipt. Nothing has been opened."
    ),
    Problem.NOT_A_RECEIPT: (
        "This is not a receipt as coursepub writes it, or it was changed. Fetch it again from "
        "where it was posted."
    ),
    Problem.BAD_PAPER: "The paper is not a readable PDF. Type the seal code at its foot instead.",
    Problem.NO_SEAL_CODE: (
        "No seal code can be read on this paper. Type the one at its foot instead, or scan its "
        "last page at 200 dots per inch or more."
    ),
    Problem.SEAL_CODE_LENGTH: (
        "The seal code at the foot of a paper has {needed} signs; {typed} were typed. Type all of "
        "them, or give the paper as a PDF."
    ),
    Problem.PAPER_MISMATCH: (
        "STOP. The code {code} of this paper is not in seal {seal} ({exam}): the paper or the seal "
        "was replaced, or they are of two printings. Do not mark with this key. Keep the file, it "
        "is evidence, and call the author."
    ),
    Problem.PAPER_ALTERED: (
        "STOP. The paper bears the code of {papers}, but the file is not the one that was sealed: "
        "somebody changed it since. Keep it, it is evidence. (For a scan with recognised text, "
        "type the code instead.)"
    ),
    Problem.WRONG_PAPER: "The paper shown is {shown}, not {paper}. Bring the right one.",
    Problem.KEY_SWAPPED: (
        "STOP. The key of paper {paper} is not the one that the paper announced: it was changed "
        "after the seal. Do not mark with it. Keep the file, it is evidence, and call the author."
    ),
    Problem.RECEIPT_FORGED: (
        "STOP. The receipt of this file says otherwise than what was sealed: somebody rewrote it. "
        "Keep the file, it is evidence, and call the author."
    ),
    Problem.SEAL_REPLACED: (
        "STOP. This is seal {seal}, not what was announced ({announced}): the sealed file was "
        "replaced. Keep it, it is evidence, and ask for the one that was announced."
    ),
    Problem.PAPER_LEAKS: (
        "{file} would give something away: {what}. Nothing was written. This is a fault of the "
        "tool or of a template: report it."
    ),
    Problem.LOG_EDITED: (
        "The log of openings was changed at line {line}. Keep it, it is evidence, and give another "
        "file with --log. Nothing has been opened."
    ),
}

TERMINAL: Mapping[str, str] = {
    "seal-copy": (
        "Copy this onto paper now. It is shown once and stored nowhere.\n\n"
        "  {exam}, seal {seal}\n\n{cards}\n\n"
    ),
    "seal-card": "  card {card}:  {text}",
    "seal-code": "  opening code:  {text}",
    "seal-copied": "Press Enter once it is on paper; the screen is then cleared",
    "seal-back": "Type the opening code back from your paper",
    "seal-card-back": "Type card {card} back from its paper",
    "seal-again": "{problem} Once more:",
    "seal-made": "Sealed key: {path} (seal {seal})",
    "seal-receipt": "Receipt to post or to send before the exam: {path}",
    "seal-labels": "Envelope labels to print and cut out: {path}",
    "seal-rooms": "Attendance lists and seats, which name candidates: {path}",
    "again-same": "The papers in {path} are, byte for byte, those that were sealed.",
    "again-other": (
        "The papers in {path} ask the same and bear the same codes, but are not byte for byte "
        "those that were sealed: another version of the program or of a template made them."
    ),
    "seal-slip": "Opening slip: {path}\nPrint it, close it in an envelope, then delete the file.",
    "seal-sources": (
        "The answer files of the course itself stay readable where they are: {folder}. The seal "
        "protects this draw, not the bank."
    ),
    "seal-guessable": (
        "Warning [seed-guessable]: this seed can be guessed. Fine for practice; for a real exam "
        "leave --seed out."
    ),
    "seal-interrupted": (
        "The run before this one was cut off. Use none of its papers, and no slip of it: it may be "
        "that nothing opens its seal. What is made now is complete."
    ),
    "ask-paper": (
        "Take one printed paper of the pile. The 16 signs after “Seal code” at the foot of a page "
        "(Enter without any: not compared)"
    ),
    "paper-unknown": (
        "{code} is the code of no paper of this seal. Read it again on the paper: one sign typed "
        "wrong is enough. Once more:"
    ),
    "ask-by": "Your name, for the minutes (Enter: written in by hand)",
    "ask-witness": "Name of the witness (Enter: written in by hand)",
    "ask-code": "Opening code of {exam} (seal {seal})",
    "ask-card": "A card of {exam} (seal {seal}): its letter, then its groups",
    "card-read": "Card {card} is well typed. More cards needed: {more}.",
    "opened": "Seal {seal} of {exam} is open; its documents are in {path}",
    "opened-checked": "The key is the one announced on paper {papers}.",
    "opened-unchecked": (
        "NOT compared with a printed paper. Before anybody marks: coursepub key verify {file} "
        "--paper PAPER"
    ),
    "opened-minutes": (
        "Keys and marking grids are in keys/. After the exam, publish fixed/; never publish "
        "seal.json.\n"
        "Minutes to sign: coursepub key minutes {file}\n"
        "Signs to find again there, which prove that the log is unchanged:\n  {hash}"
    ),
    "intact": "The sealed file is whole: seal {seal}, {exam}.",
    "receipt-read": "The receipt is as coursepub wrote it: seal {seal}, {exam}.",
    "announced": "It is the seal that was announced.",
    "relocked": (
        "It was locked anew since (key reseal), which the log must say. What is inside is what was "
        "announced."
    ),
    "unannounced": "Not compared with an announced receipt (--receipt FILE).",
    "paper-belongs": "Paper {paper} belongs to this seal (code {code}).",
    "file-shown": (
        "A file was compared, not a printed paper: whoever could replace the seal could replace it "
        "too. Type the code at the foot of a printed one as well (--paper CODE)."
    ),
    "no-paper-shown": "Not compared with a printed paper (--paper PDF-OR-CODE).",
    "key-fits": "The key of paper {paper} is the one fixed before the exam.",
    "inspect-exam": "Exam: {exam}  {title}",
    "inspect-seal": "Seal: {seal}",
    "inspect-date": "To be opened on: {date}",
    "inspect-replaces": "Replaces seal: {seal}",
    "inspect-opens-code": "Opens with: an opening code (on the slip)",
    "inspect-opens-cards": "Opens with: any {need} of {of} cards",
    "inspect-opens-keys": "Opens with: the key file of an officer ({of} in all)",
    "inspect-papers": "Papers ({count}) and their seal codes:",
    "inspect-hint": "Nothing was opened.",
    "resealed": "Locked anew: {path}. The documents inside are unchanged; destroy the former slip.",
    "minutes-made": "Minutes to sign: {path}",
    "minutes-unopened": "The log has no opening of this seal yet: the minutes print blank lines.",
    "dossier-made": "Dossier: {path}",
    "rehearse-title": "Rehearsal of an opening",
    "rehearse-start": (
        "REHEARSAL. Every step is real, but for the exam: nothing here is secret. Folder: {path}"
    ),
    "rehearse-1": "1. An exam was sealed. The opening code is shown as on the day of printing.",
    "rehearse-2": "2. The day of the exam. First compare paper and seal, without opening.",
    "rehearse-paper": "The foot of the paper shows: {code}\nType this seal code",
    "rehearse-3": "3. Now open the seal.",
    "rehearse-4": (
        "4. The documents are in {path}.\n"
        "Signs to find again on the minutes, which prove that the log is unchanged:\n  {hash}"
    ),
    "rehearse-5": "5. The minutes to print and sign: {path}",
    "rehearse-done": (
        "The rehearsal is complete. Delete {path} when you like. On the day:\n"
        "  coursepub key open EXAM.sealed        asks everything it needs to know\n"
        "  coursepub key minutes EXAM.sealed     prints what you both sign"
    ),
}
