/// The hot path: one pass over the lines.
extension DenseSums {
    mutating func add(_ lines: borrowing Span<PackedLine>, marks: inout OrderMarks) {
        guard let last = Self.lastIfScattered(lines) else {
            reserveCapacity(lines, &marks)
            return addInOrder(lines, &marks)
        }
        reserveCapacity(months: space.months.count)
        marks.own.reserveCapacity(orders: Int(last) + 1, of: lines.count)
        var parted = PartedLines(last: last)
        for start in stride(from: 0, to: lines.count, by: PartedLines.segment) {
            parted.sort(lines.extracting(start..<Swift.min(start + PartedLines.segment, lines.count)))
            var start = 0
            var month = -1
            for (range, end) in parted.ends.enumerated() where start < end {
                fetch(Int(space.monthOfDay[parted.lines[start].day]), after: &month)
                marks.own.fetch(range * parted.pages..<(range + 1) * parted.pages)
                addInOrder(parted.lines.span.extracting(start..<end), &marks)
                start = end
            }
        }
    }

    /// Makes room for the months and orders between the first line and the last, so that little has to be moved.
    private mutating func reserveCapacity(_ lines: borrowing Span<PackedLine>, _ marks: inout OrderMarks) {
        guard lines.count > 0 else { return }
        let (first, last) = (lines[0], lines[lines.count - 1])
        let months = Int(space.monthOfDay[last.day]) - Int(space.monthOfDay[first.day])
        reserveCapacity(months: Swift.max(0, months) + 1)
        if last.order > first.order {
            marks.own.reserveCapacity(orders: Int(last.order - first.order), of: lines.count)
        }
    }

    private mutating func reserveCapacity(months: Int) {
        own.rows.reserveCapacity(months * space.advisors.count + 1)
        own.benches.reserveCapacity(months * space.technicians.count * space.skills.count + 1)
    }

    /// Reads a month's sums through, so that memory has brought them, one after the other, before they are added to here
    /// and there.
    private mutating func fetch(_ month: Int, after last: inout Int) {
        guard month != last else { return }
        last = month
        touch(month: month)
        // A word of each line of the cache is enough.
        for row in homes[month].row..<homes[month].row + space.advisors.count {
            for word in stride(from: 0, to: width, by: 8) { fetched ^= own.rows[row][word] }
        }
        let benches = homes[month].bench..<homes[month].bench + space.technicians.count * space.skills.count
        for bench in stride(from: benches.lowerBound, to: benches.upperBound, by: 4) { fetched ^= own.benches[bench].x }
    }

    /// About the last of the orders, if neighbouring lines are mostly of orders far apart, by a look at a few.
    private static func lastIfScattered(_ lines: borrowing Span<PackedLine>) -> UInt32? {
        let looks = 64
        guard lines.count > looks * 64 else { return nil }
        var far = 0
        var last: UInt32 = 0
        for look in 0..<looks {
            let index = look * ((lines.count - 1) / looks)
            let (one, next) = (lines[index].order, lines[index + 1].order)
            if Swift.max(one, next) - Swift.min(one, next) > OrderMarks.pageMask { far += 1 }
            last = Swift.max(last, one, next)
        }
        return far > looks / 2 ? last : nil
    }

    private mutating func addInOrder(_ lines: borrowing Span<PackedLine>, _ marks: inout OrderMarks) {
        var start = 0
        while true {
            var seen: UInt64 = 0
            let rest = lines.extracting(start..<lines.count)
            let count = Self.run(
                rest, bases, marks.own.pages, space.wordsOfCell, &own.rows, &own.benches,
                &marks.own.marks, &marks.extras, &seen)
            note(seen, rest.extracting(0..<count))
            start += count
            guard start < lines.count else { return }
            touch(day: lines[start].day)
            marks.touch(lines[start].order)
        }
    }

    /// Notes what lines do not say, if the words of all of them together say that there is such a thing.
    private mutating func note(_ seen: UInt64, _ lines: borrowing Span<PackedLine>) {
        guard seen & (PackedLine.withoutCost | PackedLine.withoutHours) != 0 else { return }
        for index in lines.indices where !lines[index].has(PackedLine.void) { addGaps(lines[index]) }
    }

    /// Adds lines up to the first that needs a place made; returns how many.
    @inline(__always)
    private static func run(
        _ lines: borrowing Span<PackedLine>, _ bases: [Base], _ pages: [UInt32], _ cells: [CellWords],
        _ rows: inout [InlineArray<width, Int64>], _ benches: inout [SIMD2<Int64>], _ marks: inout [UInt32],
        _ extras: inout [OrderMarks.Extra], _ seen: inout UInt64
    ) -> Int {
        let bases = bases.span
        let pages = pages.span
        let cells = cells.span
        var rows = rows.mutableSpan
        var benches = benches.mutableSpan
        var marks = marks.mutableSpan
        var words: UInt64 = 0
        // Known counts let the compiler drop the checks of indices that cannot exceed them.
        guard bases.count == FigureSpace.Limit.days, cells.count == FigureSpace.Limit.cells else { return 0 }
        var done = 0
        while done < lines.count {
            let line = lines[done]
            let word = line.word
            if word & PackedLine.rare != 0 {
                if word & PackedLine.void != 0 {
                    done &+= 1
                    continue
                }
                words |= word
            }
            let base = bases[Int(truncatingIfNeeded: word) & (FigureSpace.Limit.days - 1)]
            let page = Int(truncatingIfNeeded: line.order >> UInt32(OrderMarks.pageBits))
            if base.row == 0 || page >= pages.count { break }
            let pageStart = pages[page]
            if pageStart == 0 { break }
            let cell = Int(truncatingIfNeeded: word &>> UInt64(PackedLine.cellShift)) & (FigureSpace.Limit.cells - 1)
            let places = cells[cell]
            let advisor = UInt32(truncatingIfNeeded: word &>> UInt64(PackedLine.advisorShift)) & 0xFFFF
            let bench = UInt32(truncatingIfNeeded: word &>> UInt64(PackedLine.benchShift)) & 0xF_FFFF
            let (amount, cost, hours) = (line.amount, line.cost, Int64(line.hours))
            let row = Int(base.row &+ advisor)
            rows[row][places.sales & (width - 1)] &+= amount
            rows[row][places.cost & (width - 1)] &+= cost
            rows[row][places.hours & (width - 1)] &+= hours
            // What is no labour goes to nobody's bench, always the same: memory is fetched for labour alone.
            let labour = UInt32(truncatingIfNeeded: word &>> UInt64(PackedLine.labourShift)) & 1
            benches[Int((base.bench &+ bench) & (0 &- labour))] &+= SIMD2(hours, amount)
            let back = UInt32(truncatingIfNeeded: word &>> UInt64(PackedLine.comebackShift)) & 1
            let mark = (base.mark &+ advisor) &<< 8 | places.flags | back
            let place = Int(pageStart &+ line.order & OrderMarks.pageMask)
            let known = marks[place]
            // Zero where the order is new or known in this very row, as it mostly is; nothing to guess wrong.
            if Swift.min(known, (known ^ mark) >> 8) == 0 {
                marks[place] = known | mark
            } else {
                extras.append(OrderMarks.Extra(order: line.order, mark: mark))
            }
            done &+= 1
        }
        seen = words
        return done
    }
}
