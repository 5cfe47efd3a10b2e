using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Budgets;

/// <summary>Totals at completion with their prediction intervals: what the periods so far say of the sum of those to come.</summary>
internal static class BudgetPrediction
{
    /// <summary>Spent so far plus the periods left at the mean of some periods.</summary>
    public static Estimate OfMean(IReadOnlyList<decimal> sample, decimal spent, int left, double level)
    {
        if (sample.Count == 0)
        {
            return Undefined(UndefinedReason.NoData, level);
        }

        var (k, mean) = (sample.Count, (double)sample.Sum() / sample.Count);
        var squares = sample.Sum(a => Square((double)a - mean));
        return Make((double)spent + (left * mean), squares, k - 1, left + ((double)left * left / k), level);
    }

    /// <summary>Spent so far plus the periods left as planned.</summary>
    public static Estimate OfPlan(IReadOnlyList<decimal> plan, IReadOnlyList<decimal> actual, double level)
    {
        var (k, value) = (actual.Count, DecimalParts.ToDouble(actual.Sum() + plan.Skip(actual.Count).Sum()));
        return k == 0
            ? Estimate.WithoutInterval(value, UndefinedReason.NoData, level, IntervalMethod.Prediction)
            : Make(value, actual.Select((a, i) => Square(DecimalParts.ToDouble(a - plan[i]))).Sum(), k, plan.Count - k, level);
    }

    /// <summary>Spent so far plus what is left of a profile at the ratio spent to profile so far.</summary>
    public static Estimate OfRatio(IReadOnlyList<decimal> profile, IReadOnlyList<decimal> actual, double level)
    {
        var (k, done, rest) = (actual.Count, profile.Take(actual.Count).Sum(), (double)profile.Skip(actual.Count).Sum());
        if (k == 0 || done == 0)
        {
            return Undefined(k == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator, level);
        }

        var spent = (double)actual.Sum();
        var ratio = spent / DecimalParts.ToDouble(done);
        var value = spent + (ratio * rest);
        if (profile.Any(b => b < 0))
        {
            return Estimate.WithoutInterval(value, UndefinedReason.OutsideDomain, level, IntervalMethod.Prediction);
        }

        // A period that plans nothing tells nothing about the ratio, and its variance in proportion to nothing is none.
        var used = Enumerable.Range(0, k).Where(i => profile[i] > 0).ToArray();
        var squares = used.Sum(i => Square((double)actual[i] - (ratio * (double)profile[i])) / (double)profile[i]);
        return Make(value, squares, used.Length - 1, rest + (rest * rest / DecimalParts.ToDouble(done)), level);
    }

    private static Estimate Make(double value, double squares, int freedom, double spread, double level)
    {
        if (freedom < 1)
        {
            return Estimate.WithoutInterval(value, UndefinedReason.SmallSample, level, IntervalMethod.Prediction);
        }

        var margin = StudentTDistribution.TwoSidedQuantile(level, freedom) * Math.Sqrt(squares / freedom * spread);
        return Estimate.Of(value, value - margin, value + margin, level, IntervalMethod.Prediction);
    }

    private static Estimate Undefined(UndefinedReason reason, double level) => Estimate.Undefined(reason, level, IntervalMethod.Prediction);

    private static double Square(double x) => x * x;
}
