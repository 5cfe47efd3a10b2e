using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>Expectations of a stock S against Poisson demand X, as sums of positive terms only.</summary>
internal static class PoissonStock
{
    /// <summary>Pieces of mean demand, far beyond any service organization; the time of a sum grows with their square root.</summary>
    public const double MostPieces = 1_000_000_000;

    /// <summary>Where the work itself grows with the pieces: one step for each bought or ordered.</summary>
    public const double MostSteps = 1_000_000;

    public static double Mean(double pieces, [CallerArgumentExpression(nameof(pieces))] string name = "")
        => Guard.NotNegative(pieces, name) <= MostPieces ? pieces : throw Guard.OutOfRange(name, "must be at most 1000000000 pieces", pieces);

    /// <summary>The mean number of pieces on the way.</summary>
    public static double Pipeline(double demandRate, double leadTime, double most = MostPieces, string? name = null)
        => Guard.NotNegative(demandRate) * Guard.NotNegative(leadTime) is var pieces && pieces <= most
            ? pieces
            : throw Guard.OutOfRange(name ?? nameof(leadTime), FormattableString.Invariant($"times the demand rate must be at most {most} pieces"), pieces);

    /// <summary>E[(X − S)⁺]: units short.</summary>
    public static double Short(long stock, double mean) => Expected(stock, mean).Short;

    /// <summary>E[(S − X)⁺]: units on hand.</summary>
    public static double OnHand(long stock, double mean) => Expected(stock, mean).OnHand;

    /// <summary>Both, from the smaller of the two: units on hand below the mean, units short from there on.</summary>
    public static (double OnHand, double Short) Expected(long stock, double mean)
    {
        var rarer = stock < 0 ? 0 : Sum(stock, mean, stock < mean ? -1 : 1);
        return stock < mean ? (rarer, mean - stock + rarer) : (stock - mean + rarer, rarer);
    }

    /// <summary>Σ |x − S|·p(x) over the x on that side of S where the mean is not, outward until the terms no longer count.</summary>
    private static double Sum(long stock, double mean, int direction)
    {
        var x = stock + direction;
        var first = PoissonDistribution.Probability(x, mean);
        var lift = FallingTerms.Lift(first);
        var (sum, probability) = (0.0, first * lift);
        for (; x >= 0; x += direction)
        {
            var term = probability * Math.Abs(x - stock);
            sum += term;
            if (term <= sum * 1e-18)
            {
                break;
            }

            probability *= direction > 0 ? mean / (x + 1) : x / mean;
        }

        return sum / lift;
    }
}
