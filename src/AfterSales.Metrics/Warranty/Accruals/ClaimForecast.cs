using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Cohort forecast of warranty claims: sales × lag to service × claims by month in service, reported after their own lag.</summary>
/// <remarks>
/// <para><b>Formula.</b> Happening(t) = Σ sales(s)·lag(l)·claims(m) over s + l + m = t, m from 1 to the months promised; reported(t) = Σ happening(t
/// − r)·reporting(r).</para>
/// <para><b>Units.</b> Claims; months, counted from the first of sales. Month in service 1 is the month after going into service.</para>
/// <para><b>Domain.</b> Numbers not negative; lags are shares that add up to 1.</para>
/// <para><b>Edge cases.</b> Claims after the last month given are 0. Sales after the current month are planned: they stand apart, never in the
/// reserve. No units sold:
/// the reserve for each is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Lags that do not add up to 1 (to 10⁻⁹) throw.</para>
/// <para><b>Method.</b> Direct sums.</para>
/// <para><b>Source.</b> J. D. Kalbfleisch, J. F. Lawless and J. A. Robinson, Technometrics 33, 1991.</para>
/// </remarks>
/// <example>
/// <code>
/// var forecast = ClaimForecast.Compute(new ClaimForecastInput
/// {
///     MonthlySales = [1_000, 2_000],
///     ClaimsPerUnit = [0.01, 0.02],
///     MonthsPromised = 2,
///     CurrentMonth = 1,
///     CostPerClaim = 50,
/// });
/// Console.WriteLine(
///     $"{Figure.Of(forecast.Outstanding):F0} claims to come, reserve {Figure.Of(forecast.Reserve):F0} EUR"); // 80 claims to come, reserve 4000 EUR
/// Console.WriteLine($"{forecast.ReservePerUnit:F2} EUR for each unit sold"); // 1.33 EUR for each unit sold
/// </code>
/// </example>
public static class ClaimForecast
{
    private const double LagTolerance = 1e-9;
    private const int Year = 12;

    /// <summary>The forecast.</summary>
    /// <param name="input">Sales, claims, lags, promise, current month.</param>
    /// <returns>Claims by month, the reserve, the next twelve months.</returns>
    /// <exception cref="ArgumentException">The input is null, a number is negative or not finite, or a lag does not add up to 1.</exception>
    public static ClaimForecastResult Compute(ClaimForecastInput input)
    {
        Guard.NotNull(input);
        Guard.NoneNegative(input.MonthlySales.ToArray(), nameof(input.MonthlySales));
        Guard.NoneNegative(input.ClaimsPerUnit.ToArray(), nameof(input.ClaimsPerUnit));
        RequireShares(input.ServiceLag, nameof(input.ServiceLag));
        RequireShares(input.ReportingLag, nameof(input.ReportingLag));
        var (now, known) = (input.CurrentMonth, Math.Min(input.MonthlySales.Count, input.CurrentMonth + 1));
        var happening = Happening(input, 0, known);
        var reported = Reported(input, happening);
        var future = Reported(input, Happening(input, known, input.MonthlySales.Count));
        var happened = Sum(happening, 0, now + 1) - Sum(reported, 0, now + 1);
        var still = Sum(happening, now + 1, happening.Length);
        var outstanding = Guard.Representable(Math.Max(happened, 0) + still, nameof(input));
        var next = Next(reported, now);
        var units = Guard.Representable(input.MonthlySales.Take(known).Sum(), nameof(input));
        var length = Math.Max(now + 1 + Year, happening.Length);
        var nextCost = Cost(next, input);
        var planned = Next(future, now);
        var plannedCost = Cost(planned, input);
        var (all, allCost) = (Together(next, planned), Together(nextCost, plannedCost));
        return new ClaimForecastResult
        {
            Happening = FrozenList.Own(Padded(happening, length)),
            Reported = FrozenList.Own(Padded(reported, Math.Max(length, reported.Length))),
            HappenedNotReported = Math.Max(happened, 0),
            StillToHappen = still,
            Outstanding = outstanding,
            Reserve = Guard.Representable(outstanding * input.CostPerClaim, nameof(input)),
            ReservePerUnit = Figure.Ratio(outstanding * input.CostPerClaim, units),
            NextTwelveMonths = FrozenList.Own(next),
            NextTwelveMonthsCost = FrozenList.Own(nextCost),
            NextTwelveMonthsOfFutureSales = FrozenList.Own(planned),
            NextTwelveMonthsOfFutureSalesCost = FrozenList.Own(plannedCost),
            NextTwelveMonthsOfAllSales = FrozenList.Own(all),
            NextTwelveMonthsOfAllSalesCost = FrozenList.Own(allCost),
            NextYear = Sum(next, 0, Year),
            NextYearCost = Sum(nextCost, 0, Year),
            NextYearOfFutureSales = Sum(planned, 0, Year),
            NextYearOfAllSalesCost = Sum(allCost, 0, Year),
            MeanMonth = Sum(all, 0, Year) / Year,
            BusiestMonth = all.Max(),
        };
    }

    private static void RequireShares(IReadOnlyList<double> shares, string name)
    {
        Guard.NoneNegative(shares.ToArray(), name);
        if (!(Math.Abs(shares.Sum() - 1) <= LagTolerance))
        {
            throw Guard.OutOfRange(name, "must be shares that add up to 1", shares.Sum());
        }
    }

    private static double[] Happening(ClaimForecastInput input, int from, int to)
    {
        var months = Math.Min(input.MonthsPromised, input.ClaimsPerUnit.Count);
        var claims = new double[Math.Max(input.MonthlySales.Count, 0) + input.ServiceLag.Count + months + 1];
        for (var s = from; s < to; s++)
        {
            for (var lag = 0; lag < input.ServiceLag.Count; lag++)
            {
                var units = input.MonthlySales[s] * input.ServiceLag[lag];
                for (var m = 1; m <= months && units > 0; m++)
                {
                    claims[s + lag + m] += units * input.ClaimsPerUnit[m - 1];
                }
            }
        }

        return claims;
    }

    private static double[] Reported(ClaimForecastInput input, double[] happening)
    {
        var reported = new double[happening.Length + input.ReportingLag.Count];
        for (var t = 0; t < happening.Length; t++)
        {
            for (var lag = 0; lag < input.ReportingLag.Count; lag++)
            {
                reported[t + lag] += happening[t] * input.ReportingLag[lag];
            }
        }

        return reported;
    }

    private static double Sum(double[] values, int from, int to)
    {
        var sum = 0d;
        for (var t = from; t < Math.Min(to, values.Length); t++)
        {
            sum += values[t];
        }

        return Guard.Representable(sum, "input");
    }

    private static double[] Next(double[] reported, int now)
        => Enumerable.Range(now + 1, Year).Select(t => t < reported.Length ? Guard.Representable(reported[t], "input") : 0).ToArray();

    private static double[] Cost(double[] claims, ClaimForecastInput input)
        => Array.ConvertAll(claims, number => Guard.Representable(number * input.CostPerClaim, nameof(input)));

    private static double[] Together(double[] one, double[] other)
        => [.. one.Zip(other, (left, right) => Guard.Representable(left + right, "input"))];

    private static double[] Padded(double[] values, int length)
    {
        var padded = new double[length];
        Array.Copy(values, padded, Math.Min(values.Length, length));
        return padded;
    }
}
