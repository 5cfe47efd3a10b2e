namespace AfterSales.Metrics.Tests;

public class CurrencyTests
{
    [Theory]
    [InlineData("EUR", 2, "0.01")]
    [InlineData("JPY", 0, "1")]
    [InlineData("KWD", 3, "0.001")]
    [InlineData("CLF", 4, "0.0001")]
    [InlineData("MRU", 2, "0.01")]
    [InlineData("XAU", 0, "1")]
    public void Of_Code_HasItsMinorUnit(string code, int decimals, string unit)
    {
        var currency = Currency.Of(code);

        Assert.Equal(decimals, currency.MinorUnitDecimals);
        Assert.Equal(unit, currency.MinorUnit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(currency.IsWithdrawn);
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("")]
    [InlineData("ZZZ")]
    public void Of_UnknownCode_NamesIt(string code)
        => Assert.Contains($"\"{code}\"", Assert.Throws<ArgumentException>(() => Currency.Of(code)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_WithdrawnCode_IsStillReadable() => Assert.True(Currency.Of("HRK").IsWithdrawn);

    [Fact]
    public void TryOf_Null_IsFalse()
    {
        Assert.False(Currency.TryOf(null, out var currency));
        Assert.Equal("XXX", currency.Code);
    }

    [Fact]
    public void Default_IsNoCurrency() => Assert.Equal(Currency.Of("XXX"), default);

    [Fact]
    public void Custom_CodeOfTheList_IsRefused() => Assert.Throws<ArgumentException>(() => Currency.Custom("EUR", 3));

    [Fact]
    public void Custom_OwnCode_EqualsItself()
    {
        Assert.Equal(Currency.Custom("POINTS", 0), Currency.Custom("POINTS", 0));
        Assert.NotEqual(Currency.Custom("POINTS", 0), Currency.Custom("POINTS", 1));
    }

    [Fact]
    public void All_CodesAreDistinctAndRoundTrip()
    {
        Assert.All(Currency.All, currency => Assert.Equal(currency, Currency.Of(currency.Code)));
        Assert.Equal(Currency.All.Count, Currency.All.Select(c => c.Code).Distinct().Count());
        Assert.All(Currency.All, currency => Assert.Matches("^[A-Z]{3}$", currency.Code));
    }

    /// <summary>ISO 4217 list one (2026-01-01): the active codes with other than two decimals.</summary>
    [Fact]
    public void All_ActiveCodesOfOtherThanTwoDecimals_AreThoseOfIso4217()
    {
        var active = Currency.All.Where(c => !c.IsWithdrawn).ToList();

        Assert.Equal("BHD IQD JOD KWD LYD OMR TND", Codes(3));
        Assert.Equal("CLF UYW", Codes(4));
        Assert.Equal("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XAG XAU XBA XBB XBC XBD XDR XOF XPD XPF XPT XSU XTS XUA XXX", Codes(0));

        string Codes(int decimals) => string.Join(" ", active.Where(c => c.MinorUnitDecimals == decimals).Select(c => c.Code));
    }
}
