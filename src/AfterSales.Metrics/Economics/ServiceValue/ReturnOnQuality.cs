using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

/// <summary>Return on quality: cost of a service improvement → satisfaction → retention → margin → net present value, with each link's uncertainty.</summary>
/// <remarks>
/// <para><b>Formula.</b> Retention after r′ = r + satisfaction gain · retention per satisfaction. Customers Nₜ = r·Nₜ₋₁ + new ones, with r and with r′
/// from the same
/// start; benefit = Σ margin·(N′ₜ − Nₜ) / (1 + d)^t, t = 1 … n; cost = initial + Σ cost per period / (1 + d)^t; NPV = benefit − cost;
/// return on quality = NPV / cost.</para>
/// <para><b>Units.</b> Units of one currency; retention, discount rate and the return are fractions for each period; satisfaction in the unit that the
/// second link is given for.</para>
/// <para><b>Domain.</b> Margins come at the end of each period from those who are customers then. The improvement acts from the first period on.</para>
/// <para><b>Edge cases.</b> A retention after outside 0 to 1 is undefined, <see cref="UndefinedReason.OutsideDomain"/>: such a draw is counted, never cut
/// to fit.
/// No cost: the return is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. No customers: the benefit comes from the new ones. Beyond
/// 1e290: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Both customer paths period by period; the links drawn as <see cref="MonteCarlo"/> does; <see cref="Tornado"/> of the links from their
/// quantiles. A link known for certain is a constant.</para>
/// <para><b>Source.</b> R. T. Rust, A. J. Zahorik and T. L. Keiningham, Return on quality (ROQ): making service quality financially accountable, Journal of
/// Marketing 59/2 (1995) 58–70: their chain of effects, with customers in the place of market share.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ReturnOnQuality.Compute(new ReturnOnQualityInput
/// {
///     Customers = 1_000,
///     Retention = 0.8,
///     SatisfactionGain = DriverDistribution.Pert(2, 4, 6),
///     RetentionPerSatisfaction = DriverDistribution.Normal(0.0125, 0.002),
///     MarginPerCustomer = DriverDistribution.Constant(200),
///     InitialCost = 10_000m,
///     CostPerPeriod = 1_000m,
///     DiscountRate = 0.25,
///     Periods = 2,
///     Seed = 2026,
/// });
/// Console.WriteLine(
///     $"retention {Figure.Of(result.Central.RetentionAfter):P1}, return on quality {result.Central.Ratio:P1}"); // retention 85.0 %, return on quality 62.2 %
/// Console.WriteLine($"net present value {result.Central.NetPresentValue:F0} EUR"); // net present value 7120 EUR
/// </code>
/// </example>
public static class ReturnOnQuality
{
    /// <summary>Follows an improvement through the chain.</summary>
    /// <param name="input">The links, the customers, the cost.</param>
    /// <param name="options">Level and quantiles of the simulation; null takes the defaults.</param>
    /// <returns>The chain at its medians, and the distribution of value and return.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null, or a quantile of one of its links exceeds the largest double.</exception>
    public static ReturnOnQualityResult Compute(ReturnOnQualityInput input, MonteCarloOptions? options = null)
    {
        UncertainDriver[] links =
        [
            new() { Name = "satisfaction gain", Distribution = Guard.NotNull(input).SatisfactionGain },
            new() { Name = "retention per satisfaction", Distribution = input.RetentionPerSatisfaction },
            new() { Name = "margin per customer", Distribution = input.MarginPerCustomer },
        ];
        var simulation = new MonteCarloInput { Drivers = links, Seed = input.Seed, Draws = input.Draws };
        return new ReturnOnQualityResult
        {
            Central = Chain(input, At(links[0], 0.5), At(links[1], 0.5), At(links[2], 0.5)),
            NetPresentValue = MonteCarlo.Compute(simulation, x => Value(input, x[0], x[1], x[2]), options),
            Ratio = MonteCarlo.Compute(simulation, x => Chain(input, x[0], x[1], x[2]).Ratio, options),
            Links = Tornado.Compute([.. links.Select(Range)], x => Value(input, x[0], x[1], x[2])),
        };
    }

    private static Driver Range(UncertainDriver link) => new()
    {
        Name = link.Name,
        Base = At(link, 0.5),
        Low = At(link, 0.05),
        High = At(link, 0.95),
    };

    /// <summary>A link whose quantile no double holds is the input's mistake, not that of a probability its caller never wrote.</summary>
    private static double At(UncertainDriver link, double probability)
    {
        try
        {
            return link.Distribution.Quantile(probability);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Guard.Mistake("input", $"Input must have links whose quantiles a double holds; those of {link.Name} are beyond.");
        }
    }

    private static Figure<double> Value(ReturnOnQualityInput input, double gain, double slope, double margin)
        => Chain(input, gain, slope, margin).NetPresentValue;

    private static ReturnOnQualityChain Chain(ReturnOnQualityInput input, double gain, double slope, double margin)
    {
        var after = input.Retention + (gain * slope);
        var kept = after is >= 0 and <= 1 ? Kept(input, after) : null;
        var nothing = Figure.Undefined<double>(UndefinedReason.OutsideDomain);
        var benefit = kept is null ? nothing : Discounting.Net(Array.ConvertAll(kept, customers => margin * customers), input.DiscountRate, FirstFlow.Now)
            .ToFigure();
        var cost = Cost(input);
        var value = (benefit.Value, cost.Value) switch
        {
            (null, _) => benefit,
            (_, null) => cost,
            ({ } b, { } c) => Figure.Of(b - c),
        };
        return new ReturnOnQualityChain
        {
            SatisfactionGain = gain,
            RetentionPerSatisfaction = slope,
            RetentionAfter = Figures.Finite(after),
            CustomersKept = kept is null ? nothing : Figure.Of(kept[kept.Length - 1]),
            MarginPerCustomer = margin,
            Benefit = benefit,
            Cost = cost,
            NetPresentValue = value,
            Ratio = value.Value is { } v && cost.Value is { } spent ? Figure.Ratio(v, spent) : value,
        };
    }

    /// <summary>How many customers more there are at the end of each period, from time zero, where there are none.</summary>
    private static double[] Kept(ReturnOnQualityInput input, double after)
    {
        var kept = new double[input.Periods + 1];
        var (with, without) = (input.Customers, input.Customers);
        for (var t = 1; t < kept.Length; t++)
        {
            with = (with * after) + input.NewCustomersPerPeriod;
            without = (without * input.Retention) + input.NewCustomersPerPeriod;
            kept[t] = with - without;
        }

        return kept;
    }

    private static Figure<double> Cost(ReturnOnQualityInput input)
    {
        var factor = TimeValueOfMoney.AnnuityFactor(input.DiscountRate, input.Periods);
        return factor.Value is { } annuity && Math.Abs(annuity) <= DoubleDouble.Limit
            ? (DoubleDouble.Product(DecimalParts.ToDouble(input.CostPerPeriod), annuity) + DecimalParts.ToDouble(input.InitialCost)).ToFigure()
            : Figure.Undefined<double>(UndefinedReason.Overflow);
    }
}
