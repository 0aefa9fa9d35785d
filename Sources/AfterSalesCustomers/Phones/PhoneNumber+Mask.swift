extension PhoneNumber {
    /// The number as those see it who may not know it.
    ///
    /// A Chinese mobile number is `138****3079`. Any other has its calling code and at most its last four digits,
    /// `+44******6789`; fewer where it is short, none of a national number below seven digits. Extensions are left out.
    public var masked: String {
        guard let code = callingCode(), let national = nationalDigits() else {
            return "+" + String(repeating: "*", count: digits.count)
        }
        if code == "86", kind() == .mobile { return WrittenForm.masked(national, first: 3, last: 4) }
        let shown = national.count < 7 ? 0 : min(4, national.count - 5)
        return "+" + code + WrittenForm.masked(national, first: 0, last: shown)
    }
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// ``masked``: what is printed and logged without a thought is not the number.
    public var description: String { masked }
    /// ``masked``.
    public var debugDescription: String { masked }
    /// ``masked``, so that a dump does not give the number away either.
    public var customMirror: Mirror { Mirror(self, children: ["masked": masked], displayStyle: .struct) }
}
