using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>
/// Growth (1 + r)^t above 6.7e299 is more than a double may be to be split in halves: what then comes out must be right, and the same bits on both builds,
/// which run this file.
/// </summary>
public class GrowthBeyondTheSplitTests
{
    private const ulong Digest = 17_807_474_411_578_085_383;

    private static readonly (double Rate, double Periods)[] Growths =
    [
        (9, 299), (9, 299.83), (9, 300), (9, 305), (9, 308), (1, 995), (1, 997), (1, 1023), (0.1, 7240), (0.1, 7300), (0.1, 7447), (99, 150), (99, 154),
        (1e10, 30), (1e100, 3), (1e300, 1), (-0.9, 300), (-0.9, 305), (-0.9, 308), (-0.5, 1020), (-0.99, 150),
    ];

    [Theory]
    [InlineData(9, 300)]
    [InlineData(9, 305)]
    [InlineData(99, 152)]
    public void PresentValue_GrowthOfTens_IsAPowerOfTen(double rate, int periods)
    {
        var growth = periods * Math.Log10(1 + rate);
        var expected = double.Parse(FormattableString.Invariant($"1E-{growth:F0}"), System.Globalization.CultureInfo.InvariantCulture);

        Reference.AssertClose(-expected, TimeValueOfMoney.PresentValue(rate, periods, 0, 1).Value, 1e-13, "present value");
        Reference.AssertClose(expected, NetPresentValue.Value([.. new decimal[periods], 1m], rate).Value, 1e-13, "net present value");
        Reference.AssertClose(rate, TimeValueOfMoney.CapitalRecoveryFactor(rate, periods).Value, 1e-13, "recovery");
        Reference.AssertClose(rate, CompoundAnnualGrowthRate.Compute(1e-28m, 1e28m, 56 / Math.Log10(1 + rate)).Value, 1e-11, "growth rate");
    }

    [Fact]
    public void AllFigures_GrowthBeyondTheSplit_GiveTheseBits()
    {
        var digest = 14_695_981_039_346_656_037;
        foreach (var (rate, periods) in Growths)
        {
            foreach (var timing in new[] { PaymentTiming.EndOfPeriod, PaymentTiming.BeginningOfPeriod })
            {
                foreach (var amount in new[] { 1e-28m, 0.37m, -1234.56m, decimal.MaxValue })
                {
                    Mix(ref digest, TimeValueOfMoney.PresentValue(rate, periods, amount, -amount, timing));
                    Mix(ref digest, TimeValueOfMoney.FutureValue(rate, periods, amount, 1e-28m, timing));
                    Mix(ref digest, TimeValueOfMoney.Payment(rate, periods, amount, 1e-10m, timing));
                    Mix(ref digest, TimeValueOfMoney.Periods(rate, 1e-28m, amount, -0.5m, timing));
                    Mix(ref digest, TimeValueOfMoney.InterestPart(rate, (int)periods, (int)periods, amount, 0, timing));
                    Mix(ref digest, TimeValueOfMoney.PrincipalPart(rate, (int)periods, (int)periods, amount, 0, timing));
                }

                Mix(ref digest, TimeValueOfMoney.AnnuityFactor(rate, periods, timing));
                Mix(ref digest, TimeValueOfMoney.CapitalRecoveryFactor(rate, periods, timing));
            }

            MixFlows(ref digest, rate, (int)periods);
        }

        Assert.Equal(Digest, digest);
    }

    private static void MixFlows(ref ulong digest, double rate, int periods)
    {
        var flows = new decimal[periods + 1];
        (flows[0], flows[1], flows[periods]) = (-1e-28m, 3e-28m, 1e-28m);
        var start = new LocalDate(1000, 1, 1);
        CashFlow[] dated = [CashFlow.Of(start, flows[0]), CashFlow.Of(start.PlusDays(365 * Math.Min(periods, 8000)), flows[periods])];
        Mix(ref digest, NetPresentValue.Value(flows, rate));
        Mix(ref digest, NetPresentValue.Value(dated, rate));
        Mix(ref digest, BenefitCostRatio.Compute(flows, rate).Headline);
        Mix(ref digest, BenefitCostRatio.Compute(dated, rate).Headline);
        Mix(ref digest, ProfitabilityIndex.Compute(flows, rate).Headline);
        Mix(ref digest, PaybackPeriod.Compute(flows, rate).Headline);
        foreach (var balance in PaybackPeriod.Compute(dated, rate).Balances)
        {
            Mix(ref digest, Figure.Of(balance.Balance));
        }

        Mix(ref digest, EquivalentAnnualWorth.Compute(flows, rate).Headline);
        Mix(ref digest, ModifiedRateOfReturn.Compute(flows, rate, rate).Headline);
    }

    // FNV-1a on words.
    private static void Mix(ref ulong digest, Figure<double> figure)
        => digest = unchecked((digest ^ BitConverter.DoubleToUInt64Bits(figure.Value ?? -(double)(int)figure.Reason!.Value)) * 1_099_511_628_211);
}
