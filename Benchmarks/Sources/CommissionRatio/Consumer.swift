/// Where results go, so that nothing that is timed can be left out.
struct Consumer {
    private(set) var sum: Int64 = 0

    @inline(never)
    mutating func take(_ value: Int64) { sum &+= value }
}
