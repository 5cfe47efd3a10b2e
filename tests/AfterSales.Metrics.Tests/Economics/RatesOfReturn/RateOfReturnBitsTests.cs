using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>
/// Same input, same bits: these numbers are part of the contract of every build on every width of vectors. The same file runs against both builds;
/// to run it on narrower vectors, set DOTNET_EnableAVX512, DOTNET_EnableAVX2 or DOTNET_EnableHWIntrinsic to 0.
/// </summary>
public class RateOfReturnBitsTests
{
    private const double MicrosoftLogRate = 0.31726213673828024;
    private const ulong DatedDigest = 13_713_370_416_176_156_745;
    private const ulong PeriodicDigest = 6_959_101_351_060_448_088;
    private const ulong ExtremeDigest = 84_096_999_046_232_379;

    [Fact]
    public void Xirr_MicrosoftsExample_GivesTheseBits()
    {
        LocalDate[] dates = [new(2008, 1, 1), new(2008, 3, 1), new(2008, 10, 30), new(2009, 2, 15), new(2009, 4, 1)];
        var rate = Xirr.ComputeRate(dates, [-10000m, 2750m, 4250m, 3250m, 2750m]);

        Assert.Equal(0.37336253351883, rate.Headline.Value!.Value, 1e-14);
        Assert.Equal(MicrosoftLogRate, rate.LogRate.Value);
    }

    [Fact]
    public void Xirr_ManySeries_GiveTheseBits()
    {
        var random = new Random(21);
        var digest = 0UL;
        for (var series = 0; series < 400; series++)
        {
            var count = random.Next(2, 60);
            var gap = new[] { 3, 40, 400, 4000 }[series % 4];
            var dates = new LocalDate[count];
            var day = new LocalDate(1990, 1, 1);
            for (var i = 0; i < count; i++)
            {
                dates[i] = day;
                day = day.PlusDays(random.Next(0, gap));
            }

            Add(ref digest, Xirr.Compute(dates, Amounts(random, count, series), new RateOfReturnOptions { DayCount = (DayCount)(series % 5) }));
        }

        Assert.Equal(DatedDigest, digest);
    }

    [Fact]
    public void InternalRateOfReturn_ManySeries_GiveTheseBits()
    {
        var random = new Random(22);
        var digest = 0UL;
        for (var series = 0; series < 400; series++)
        {
            Add(ref digest, InternalRateOfReturn.Compute(Amounts(random, random.Next(2, 400), series)));
        }

        Assert.Equal(PeriodicDigest, digest);
    }

    [Fact]
    public void InternalRateOfReturn_AmountsFarApart_GiveTheseBits()
    {
        // Discount factors down to the smallest number: products whose errors have no double.
        var random = new Random(23);
        var digest = 0UL;
        for (var series = 0; series < 400; series++)
        {
            var amounts = new double[random.Next(2, 40)];
            for (var i = 0; i < amounts.Length; i++)
            {
                amounts[i] = (random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-400, 401));
            }

            Add(ref digest, InternalRateOfReturn.Compute(amounts));
        }

        Assert.Equal(ExtremeDigest, digest);
    }

    private static decimal[] Amounts(Random random, int count, int series)
    {
        var amounts = new decimal[count];
        for (var i = 0; i < count; i++)
        {
            amounts[i] = new decimal(random.Next(), series % 3 == 0 ? random.Next() : 0, series % 7 == 0 ? random.Next() : 0, random.Next(2) == 0,
                (byte)random.Next(0, 12));
        }

        // Every other series is an investment: out first, then in.
        for (var i = 0; series % 2 == 0 && i < count; i++)
        {
            amounts[i] = i == 0 ? -Math.Abs(amounts[i]) : Math.Abs(amounts[i]);
        }

        return amounts;
    }

    private static void Add(ref ulong digest, RateOfReturnResult result)
    {
        Mix(ref digest, (ulong)result.Status);
        Mix(ref digest, (ulong)result.Evaluations);
        foreach (var root in result.Roots)
        {
            Mix(ref digest, BitConverter.DoubleToUInt64Bits(root.LogRate));
            Mix(ref digest, BitConverter.DoubleToUInt64Bits(root.Residual));
            Mix(ref digest, BitConverter.DoubleToUInt64Bits(root.Rate.Value ?? -1));
        }

        foreach (var place in result.UnresolvedLogRates)
        {
            Mix(ref digest, BitConverter.DoubleToUInt64Bits(place));
        }
    }

    // FNV-1a on words.
    private static void Mix(ref ulong digest, ulong word) => digest = unchecked((digest ^ word) * 1_099_511_628_211);
}
