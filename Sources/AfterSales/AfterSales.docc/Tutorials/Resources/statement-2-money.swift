import AfterSales

let perHour = try Money("2.40", .cny)
print(perHour)
