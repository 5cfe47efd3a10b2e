using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class DayCountTests
{
    /// <summary>ISDA's own examples of 30/360 (30-360-2006ISDADefs), day counts by bond basis and by Eurobond basis.</summary>
    [Theory]
    [InlineData(2007, 1, 15, 2007, 1, 30, 15, 15)]
    [InlineData(2007, 1, 15, 2007, 2, 15, 30, 30)]
    [InlineData(2007, 9, 30, 2008, 3, 31, 180, 180)]
    [InlineData(2007, 9, 30, 2007, 10, 31, 30, 30)]
    [InlineData(2007, 9, 30, 2008, 9, 30, 360, 360)]
    [InlineData(2007, 1, 15, 2007, 1, 31, 16, 15)]
    [InlineData(2007, 1, 31, 2007, 2, 28, 28, 28)]
    [InlineData(2007, 2, 28, 2007, 3, 31, 33, 32)]
    [InlineData(2006, 8, 31, 2007, 2, 28, 178, 178)]
    [InlineData(2007, 2, 28, 2007, 8, 31, 183, 182)]
    [InlineData(2007, 2, 14, 2007, 2, 28, 14, 14)]
    [InlineData(2008, 8, 31, 2009, 2, 28, 178, 178)]
    [InlineData(2008, 2, 29, 2008, 8, 31, 182, 181)]
    public void BondBasis_ExamplesOfIsda_Agree(int y1, int m1, int d1, int y2, int m2, int d2, int bond, int european)
    {
        var (start, end) = (new LocalDate(y1, m1, d1), new LocalDate(y2, m2, d2));

        Assert.Equal(bond / 360d, YearFraction.Compute(start, end, DayCount.Thirty360BondBasis));
        Assert.Equal(-bond / 360d, YearFraction.Compute(end, start, DayCount.Thirty360BondBasis));
        Assert.Equal(european / 360d, YearFraction.Compute(start, end, DayCount.Thirty360European));
    }

    /// <summary>As spreadsheets answer YEARFRAC with basis 1 (Apache POI's and LibreOffice's test documents).</summary>
    [Theory]
    [InlineData(2012, 1, 1, 2012, 7, 30, 211 / 366d)]
    [InlineData(1999, 1, 1, 1999, 4, 5, 94 / 365d)]
    [InlineData(1999, 1, 1, 2000, 1, 1, 1d)]
    [InlineData(1999, 4, 1, 2000, 3, 1, 335 / 366d)]
    [InlineData(2000, 1, 1, 2001, 1, 1, 1d)]
    [InlineData(1999, 1, 1, 2001, 1, 1, 731 * 3 / 1096d)]
    [InlineData(1969, 1, 1, 1970, 12, 31, 729 * 2 / 730d)]
    [InlineData(2003, 3, 1, 2004, 2, 29, 365 / 366d)]
    [InlineData(2003, 3, 1, 2004, 2, 28, 364 / 365d)]
    [InlineData(2023, 3, 15, 2024, 3, 15, 366 / 366d)]
    [InlineData(2023, 3, 15, 2024, 3, 20, 371 * 2 / 731d)]
    [InlineData(2023, 1, 31, 2024, 3, 15, 409 * 2 / 731d)]
    public void SpreadsheetActualActual_Examples_Agree(int y1, int m1, int d1, int y2, int m2, int d2, double years)
    {
        var (start, end) = (new LocalDate(y1, m1, d1), new LocalDate(y2, m2, d2));

        Assert.Equal(years, YearFraction.SpreadsheetActualActual(start, end), 1e-15);
        Assert.Equal(YearFraction.SpreadsheetActualActual(start, end), YearFraction.SpreadsheetActualActual(end, start));
    }

    [Fact]
    public void BondBasis_DiscountsAndSolves()
    {
        CashFlow[] flows = [CashFlow.Of(new LocalDate(2007, 2, 28), -100m), CashFlow.Of(new LocalDate(2008, 2, 28), 110m)];

        Assert.Equal(0.1, Xirr.Compute(flows, new RateOfReturnOptions { DayCount = DayCount.Thirty360BondBasis }).Headline.Value!.Value, 1e-15);
        Assert.Equal(0, NetPresentValue.Value(flows, 0.1, new DatedDiscountingOptions { DayCount = DayCount.Thirty360BondBasis }).Value);
    }
}
