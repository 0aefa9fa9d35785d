/// How the command ended, by the numbers of sysexits.
enum ExitStatus: Int32 {
    /// What was asked for is done.
    case done = 0
    /// Wrong usage (`EX_USAGE`).
    case usage = 64
    /// The data or the plan is at fault (`EX_DATAERR`).
    case dataFault = 65
    /// The store cannot be used (`EX_UNAVAILABLE`).
    case unavailable = 69
    /// A bug of the command (`EX_SOFTWARE`).
    case bug = 70
    /// A file is missing, cannot be read or cannot be written (`EX_IOERR`).
    case fileTrouble = 74
    /// Somebody else was faster, or has the store to himself: try again (`EX_TEMPFAIL`).
    case conflict = 75
}
