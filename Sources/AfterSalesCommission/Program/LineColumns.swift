/// In which column of a scheme's results each part of a line is: behind these the deductions, then what is withheld.
@usableFromInline
enum LineColumns {
    @inlinable static var gross: Int { 0 }
    @inlinable static var net: Int { 1 }
    @inlinable static var payable: Int { 2 }
    @inlinable static var firstDeduction: Int { 3 }
}
