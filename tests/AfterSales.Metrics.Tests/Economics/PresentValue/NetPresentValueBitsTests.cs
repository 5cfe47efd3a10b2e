using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>Same input, same bits: this number is part of the contract of both builds, which run the same file.</summary>
public class NetPresentValueBitsTests
{
    private const ulong Digest = 16_791_178_721_673_975_921;

    [Fact]
    public void Value_ManySeriesPeriodicAndDated_GiveTheseBits()
    {
        var random = new Random(31);
        var digest = 0UL;
        for (var series = 0; series < 500; series++)
        {
            var (rate, day) = ((random.NextDouble() * 1.5) - 0.6, new LocalDate(1990, 1, 1).PlusDays(random.Next(12_000)));
            CashFlow[] flows =
            [
                .. Enumerable.Range(0, random.Next(1, 80)).Select(_ => CashFlow.Of(
                    day.PlusDays(random.Next(0, 9000)),
                    new decimal(random.Next(), series % 3 == 0 ? random.Next() : 0, series % 7 == 0 ? random.Next() : 0, random.Next(2) == 0,
                        (byte)random.Next(0, 12)))),
            ];
            Mix(ref digest, NetPresentValue.Value([.. flows.Select(f => f.Amount)], rate));
            Mix(ref digest, NetPresentValue.Value(flows, rate, new DatedDiscountingOptions { DayCount = (DayCount)(series % 5) }));
        }

        Assert.Equal(Digest, digest);
    }

    // FNV-1a on words.
    private static void Mix(ref ulong digest, Figure<double> figure)
        => digest = unchecked((digest ^ BitConverter.DoubleToUInt64Bits(figure.Value ?? -1)) * 1_099_511_628_211);
}
