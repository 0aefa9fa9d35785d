"""What generated files say; the words of service-records.csv and star-process-repair-order.xml, and some beyond ASCII."""

CARS = (
    ("1FTFW1E50KFA", "Ford", "F-150"), ("2T1BURHE4JC0", "Toyota", "Corolla"), ("1HGCV1F30LA1", "Honda", "Accord"),
    ("3VWC57BU8KM0", "Volkswagen", "Jetta"), ("1G1ZD5ST0LF0", "Chevrolet", "Malibu"), ("1C4RJFAG8MC6", "Jeep", "Grand Cherokee"),
    ("KNDEPCAA2M75", "Kia", "Seltos"), ("2HKRW2H86NH5", "Honda", "CR-V"), ("WBA5R1C54KA0", "BMW", "330i"),
    ("5YJ3E1EA9KF3", "Tesla", "Model 3"),
)
# As the workshop writes it, and the part that goes with it.
WORK = (
    ("Lube oil and filter, 5W30 synthetic", "OIL FILTER"), ("Replace front brake pads and machine rotors", "BRAKE PAD SET"),
    ("Rotate tires, adjust pressures  ", "TIRE"), ("Replace battery, clean terminals, test charging system", "BATTERY"),
    ("A/C performance test, evac and recharge", "CABIN FILTER"), ("Alternator replacement", "BATTERY"),
    ("Replace thermostat and upper rad hose", "COOLANT"), ("Transmission fluid and filter service  ", "ATF"),
    ("Weld exhaust flex pipe", "CONVERTER"), ("Replace windshield, recalibrate camera", "WINDSHIELD"),
    ("Four wheel alignment", "STRUT ASSY"), ("Coolant flush and fill", "COOLANT"), ("", ""),
    ("Safety Standards Certificate inspection", ""), ("R&R rear brake pads, resurface rotors", "BRAKE PAD SET"),
    ('Mount four 18" winter tires on steel rims', "TIRE"), ("Customer waits;\ncall before any further work", ""),
    ("Vérifier les freins, remplacer l’huile", "FILTRE À HUILE"), ("更换机油及机油滤清器，检查制动系统", "机油滤清器"),
    ("Replace spark plugs and coil on cyl 3", "SPARK PLUG"),
)
CONCERNS = (
    "Grinding noise when braking", "Vehicle pulls to the right", "Engine light on, rough running", "Due for 48 000 km service",
    "A/C blows warm & smells", "客户反映制动时有异响", "Bruit à l’avant <côté gauche>",
)
OPERATIONS = ("BRK41", "SUS41", "ENG41", "MNT10", "AIR22", "ELE07")
NAMES = ("Riverside Auto Service", "RIVERSIDE AUTO SERVICE", "Riverside Auto Service Ltd")
ADVISORS = ("K. Whitfield", "M. Dorsey", "A. Nguyen", "S. Tremblay", "王建国")
PLATES = ("CJKT", "BXRP", "CKLM", "BTWD", "CMRE", "CPNA")
