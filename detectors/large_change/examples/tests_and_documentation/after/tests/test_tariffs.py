from shop.tariffs import TARIFFS


def test_tariff_1():
    assert TARIFFS["home", 1] == 4.25


def test_tariff_2():
    assert TARIFFS["home", 2] == 4.6


def test_tariff_3():
    assert TARIFFS["home", 3] == 4.95


def test_tariff_4():
    assert TARIFFS["home", 4] == 5.3


def test_tariff_5():
    assert TARIFFS["home", 5] == 5.65


def test_tariff_6():
    assert TARIFFS["home", 6] == 6.0


def test_tariff_7():
    assert TARIFFS["home", 7] == 6.35


def test_tariff_8():
    assert TARIFFS["home", 8] == 6.7


def test_tariff_9():
    assert TARIFFS["home", 9] == 7.05


def test_tariff_10():
    assert TARIFFS["home", 10] == 7.4


def test_tariff_11():
    assert TARIFFS["home", 11] == 7.75


def test_tariff_12():
    assert TARIFFS["home", 12] == 8.1


def test_tariff_13():
    assert TARIFFS["home", 13] == 8.45


def test_tariff_14():
    assert TARIFFS["home", 14] == 8.8


def test_tariff_15():
    assert TARIFFS["home", 15] == 9.15


def test_tariff_16():
    assert TARIFFS["home", 16] == 9.5


def test_tariff_17():
    assert TARIFFS["home", 17] == 9.85


def test_tariff_18():
    assert TARIFFS["home", 18] == 10.2


def test_tariff_19():
    assert TARIFFS["home", 19] == 10.55


def test_tariff_20():
    assert TARIFFS["home", 20] == 10.9


def test_tariff_21():
    assert TARIFFS["home", 21] == 11.25


def test_tariff_22():
    assert TARIFFS["home", 22] == 11.6


def test_tariff_23():
    assert TARIFFS["home", 23] == 11.95


def test_tariff_24():
    assert TARIFFS["home", 24] == 12.3


def test_tariff_25():
    assert TARIFFS["home", 25] == 12.65


def test_tariff_26():
    assert TARIFFS["home", 26] == 13.0


def test_tariff_27():
    assert TARIFFS["home", 27] == 13.35


def test_tariff_28():
    assert TARIFFS["home", 28] == 13.7


def test_tariff_29():
    assert TARIFFS["home", 29] == 14.05


def test_tariff_30():
    assert TARIFFS["home", 30] == 14.4


def test_tariff_31():
    assert TARIFFS["home", 31] == 14.75


def test_tariff_32():
    assert TARIFFS["home", 32] == 15.1


def test_tariff_33():
    assert TARIFFS["home", 33] == 15.45


def test_tariff_34():
    assert TARIFFS["home", 34] == 15.8


def test_tariff_35():
    assert TARIFFS["home", 35] == 16.15


def test_tariff_36():
    assert TARIFFS["home", 36] == 16.5


def test_tariff_37():
    assert TARIFFS["home", 37] == 16.85


def test_tariff_38():
    assert TARIFFS["home", 38] == 17.2


def test_tariff_39():
    assert TARIFFS["home", 39] == 17.55


def test_tariff_40():
    assert TARIFFS["home", 40] == 17.9


def test_tariff_41():
    assert TARIFFS["home", 41] == 18.25


def test_tariff_42():
    assert TARIFFS["home", 42] == 18.6


def test_tariff_43():
    assert TARIFFS["home", 43] == 18.95


def test_tariff_44():
    assert TARIFFS["home", 44] == 19.3


def test_tariff_45():
    assert TARIFFS["home", 45] == 19.65
