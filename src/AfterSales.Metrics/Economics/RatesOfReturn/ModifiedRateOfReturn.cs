using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Modified internal rate of return (MIRR, and XMIRR for dated flows): one rate, always, once it is said what money costs and what it earns.</summary>
/// <remarks>
/// <para><b>Formula.</b> (FV / PV)^(1/T) − 1, with FV = Σ inflowᵢ·(1 + reinvestment rate)^(T − tᵢ) and PV = Σ outflowᵢ / (1 + finance rate)^tᵢ.
/// Periodic: tᵢ = i, T = number of flows − 1. Dated: tᵢ in years of a day count from the first flow, T at the last.</para>
/// <para><b>Units.</b> Flows in units of one currency, money in positive, money out negative. Rates are fractions for each period (each year for dated
/// flows).</para>
/// <para><b>Domain.</b> Both rates finite and above −1; with <see cref="RateDomain.ExceptMinusOne"/> any but −1 for periodic flows.</para>
/// <para><b>Edge cases.</b> No flows: undefined, <see cref="UndefinedReason.NoData"/>. No inflow or no outflow: undefined,
/// <see cref="UndefinedReason.NoSignChange"/>. All flows on one day: undefined, <see cref="UndefinedReason.ZeroDenominator"/>. A future and a present
/// value of different sign, possible only with rates below −1: undefined, <see cref="UndefinedReason.OutsideDomain"/>. Values beyond 1e290:
/// <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Both sums in double-double (dated: in double), then expm1(ln(FV / PV) / T), which keeps the digits of small rates.</para>
/// <para><b>Source.</b> S. A. Lin, The modified internal rate of return and investment criterion, The Engineering Economist 21 (1976) 237–247;
/// agrees with Excel's MIRR, which answers #DIV/0! where this is undefined.</para>
/// </remarks>
/// <example>
/// <code>
/// decimal[] flows = [-120_000m, 45_000m, 55_000m, 60_000m];
/// var result = ModifiedRateOfReturn.Compute(flows, financeRate: 0.08, reinvestmentRate: 0.05);
/// Console.WriteLine($"MIRR {result.Headline:P2} a year"); // MIRR 11.73 % a year
/// </code>
/// </example>
public static partial class ModifiedRateOfReturn
{
    /// <summary>The modified rate of return of a periodic series.</summary>
    /// <param name="flows">One amount for each period, zeros included; money in positive, money out negative, one currency.</param>
    /// <param name="financeRate">What the money put in costs, for each period.</param>
    /// <param name="reinvestmentRate">What the money taken out earns, for each period.</param>
    /// <param name="rates">Which rates are taken; Excel's MIRR takes every rate but −1.</param>
    /// <returns>The rate and what it is made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not in the domain.</exception>
    public static ModifiedRateOfReturnResult Compute(
        ReadOnlySpan<decimal> flows, double financeRate, double reinvestmentRate, RateDomain rates = RateDomain.AboveMinusOne)
    {
        Guard.Defined(rates);
        Discounting.CheckedRate(financeRate, rates, nameof(financeRate));
        Discounting.CheckedRate(reinvestmentRate, rates, nameof(reinvestmentRate));
        var length = Math.Max(flows.Length - 1, 0);
        var outflows = Discounting.Sum(flows, financeRate, FirstFlow.Now).Outflows.ToFigure();
        var inflows = FutureValue(flows, reinvestmentRate).ToFigure();
        return Of(flows.IsEmpty ? null : HasBoth(flows), inflows, outflows, length, financeRate, reinvestmentRate);
    }

    private static bool HasBoth(ReadOnlySpan<decimal> flows)
    {
        var (hasInflow, hasOutflow) = (false, false);
        foreach (var flow in flows)
        {
            hasInflow |= flow > 0;
            hasOutflow |= flow < 0;
        }

        return hasInflow && hasOutflow;
    }

    private static DoubleDouble FutureValue(ReadOnlySpan<decimal> flows, double rate)
    {
        var growth = DoubleDouble.Sum(1, rate);
        var sum = default(DoubleDouble);
        foreach (var flow in flows)
        {
            sum *= growth;
            if (flow > 0)
            {
                sum += (double)flow;
            }
        }

        return sum;
    }

    /// <summary>The result; whether there are inflows and outflows is null when there is nothing.</summary>
    private static ModifiedRateOfReturnResult Of(
        bool? hasBoth, Figure<double> inflows, Figure<double> outflows, double length, double financeRate, double reinvestmentRate)
        => new()
        {
            FinanceRate = financeRate,
            ReinvestmentRate = reinvestmentRate,
            Length = length,
            Inflows = inflows,
            Outflows = outflows,
            Headline = (hasBoth, inflows.Value, outflows.Value) switch
            {
                (null, _, _) => Figure.Undefined<double>(UndefinedReason.NoData),
                (false, _, _) => Figure.Undefined<double>(UndefinedReason.NoSignChange),
                (_, null, _) or (_, _, null) => Figure.Undefined<double>(UndefinedReason.Overflow),
                (_, _, 0) => Figure.Undefined<double>(UndefinedReason.ZeroDenominator),
                (_, { } future, { } present) => CompoundAnnualGrowthRate.Of(present, future, length),
            },
        };
}
