/// The hot path: one pass over the lines.
extension DenseSums {
    /// So many lines whose orders are all over memory are marked together.
    private static var segment: Int { 1 << 20 }

    mutating func add(_ lines: [PackedLine], _ range: Range<Int>, marks: inout OrderMarks) {
        guard Self.isScattered(lines, range) else { return addInOrder(lines, range, &marks) }
        var batch = MarkBatch()
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.segment) {
            let segment = start..<Swift.min(start + Self.segment, range.upperBound)
            addScattered(lines, segment, &batch, &marks)
        }
    }

    /// Whether neighbouring lines are mostly of orders far apart, by a look at a few.
    private static func isScattered(_ lines: [PackedLine], _ range: Range<Int>) -> Bool {
        let looks = 64
        guard range.count > looks * 64 else { return false }
        var far = 0
        for look in 0..<looks {
            let index = range.lowerBound + look * ((range.count - 1) / looks)
            let (one, next) = (lines[index].order, lines[index + 1].order)
            if Swift.max(one, next) - Swift.min(one, next) > OrderMarks.pageMask { far += 1 }
        }
        return far > looks / 2
    }

    private mutating func addInOrder(_ lines: [PackedLine], _ range: Range<Int>, _ marks: inout OrderMarks) {
        var start = range.lowerBound
        var none: [OrderMarks.Extra] = []
        while true {
            var seen: UInt64 = 0
            let count = Self.run(
                lines.span.extracting(start..<range.upperBound), bases, marks.pages, space.flagsOfCell, space.words,
                &rows, &benches, &marks.marks, &marks.extras, &none, &seen, isScattered: false)
            note(seen, lines, start..<start + count)
            start += count
            guard start < range.upperBound else { return }
            touch(day: lines[start].day)
            marks.touch(lines[start].order)
        }
    }

    /// Adds a segment; its orders are marked together.
    private mutating func addScattered(
        _ lines: [PackedLine], _ range: Range<Int>, _ batch: inout MarkBatch, _ marks: inout OrderMarks
    ) {
        for month in space.months.indices { touch(month: month) }
        batch.prepare(range.count)
        var seen: UInt64 = 0
        var none: [UInt32] = []
        var extras: [OrderMarks.Extra] = []
        _ = Self.run(
            lines.span.extracting(range), bases, [], space.flagsOfCell, space.words, &rows, &benches, &none, &extras,
            &batch.entries, &seen, isScattered: true)
        note(seen, lines, range)
        batch.apply(range.count, to: &marks)
    }

    /// Notes what the words of a stretch of lines say together: how large any was, whether something was not known.
    private mutating func note(_ seen: UInt64, _ lines: [PackedLine], _ range: Range<Int>) {
        raiseBound(range.count, largest: PackedLine.largest(of: seen))
        guard seen & (PackedLine.withoutCost | PackedLine.withoutHours) != 0 else { return }
        for index in range where !lines[index].has(PackedLine.void) { addGaps(lines[index]) }
    }

    /// Adds lines up to the first that needs a place made; returns how many. Where lines are scattered, months have their
    /// places already and each line's mark goes to `entries`.
    @inline(__always)
    private static func run(
        _ lines: borrowing Span<PackedLine>, _ bases: [Base], _ pages: [UInt32], _ flags: [UInt32], _ layout: LineWords,
        _ rows: inout [InlineArray<width, Int64>], _ benches: inout [SIMD2<Int64>], _ marks: inout [UInt32],
        _ extras: inout [OrderMarks.Extra], _ entries: inout [OrderMarks.Extra], _ seen: inout UInt64, isScattered: Bool
    ) -> Int {
        let bases = bases.span
        let pages = pages.span
        let flags = flags.span
        var rows = rows.mutableSpan
        var benches = benches.mutableSpan
        var marks = marks.mutableSpan
        var entries = entries.mutableSpan
        let kindBits = UInt32(truncatingIfNeeded: layout.kindBits)
        let kindMask: UInt32 = 1 << kindBits - 1
        let firstSales = UInt32(truncatingIfNeeded: layout.firstSales)
        let firstCost = UInt32(truncatingIfNeeded: layout.payTypes)
        var words: UInt64 = 0
        // Known counts let the compiler drop the checks of indices that cannot exceed them.
        guard bases.count == FigureSpace.Limit.days, flags.count == FigureSpace.Limit.cells else { return 0 }
        var done = 0
        while done < lines.count {
            let line = lines[done]
            let word = line.word
            if word & PackedLine.void != 0 {
                if isScattered { entries[done] = OrderMarks.Extra(order: 0, mark: 0) }
                done &+= 1
                continue
            }
            let base = bases[Int(truncatingIfNeeded: word) & (FigureSpace.Limit.days - 1)]
            var pageStart: UInt32 = 0
            if !isScattered {
                let page = Int(truncatingIfNeeded: line.order >> 12)
                if base.row == 0 || page >= pages.count { break }
                pageStart = pages[page]
                if pageStart == 0 { break }
            }
            let cell =
                UInt32(truncatingIfNeeded: word >> UInt64(PackedLine.cellShift))
                & UInt32(FigureSpace.Limit.cells - 1)
            let advisor = UInt32(truncatingIfNeeded: word >> UInt64(PackedLine.advisorShift)) & 0xFFFF
            let bench = UInt32(truncatingIfNeeded: word >> UInt64(PackedLine.benchShift)) & 0xF_FFFF
            let (amount, cost, hours) = (line.amount, line.cost, Int64(line.hours))
            words |= word
            let row = Int(base.row &+ advisor)
            rows[row][Int(firstSales &+ cell) & (width - 1)] &+= amount
            rows[row][Int(firstCost &+ cell & kindMask) & (width - 1)] &+= cost
            rows[row][Int(cell &>> kindBits) & (width - 1)] &+= hours
            let labour = Int64(truncatingIfNeeded: word >> UInt64(PackedLine.labourShift)) & 1
            benches[Int(base.bench &+ bench)] &+= SIMD2(hours, amount & (0 &- labour))
            let back = UInt32(truncatingIfNeeded: word >> UInt64(PackedLine.comebackShift)) & 1
            let mark = (base.mark &+ advisor) << 8 | flags[Int(cell)] | back
            if isScattered {
                entries[done] = OrderMarks.Extra(order: line.order, mark: mark)
            } else {
                let place = Int(pageStart &+ line.order & OrderMarks.pageMask)
                let known = marks[place]
                // Zero where the order is new or known in this very row, as it mostly is; nothing to guess wrong.
                if Swift.min(known, (known ^ mark) >> 8) == 0 {
                    marks[place] = known | mark
                } else {
                    extras.append(OrderMarks.Extra(order: line.order, mark: mark))
                }
            }
            done &+= 1
        }
        seen = words
        return done
    }
}
