using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The answers of a tally that count on a scale, turned so that higher is better, with the outcomes of all the others. What every index starts
/// from.</summary>
internal sealed class ValidScores
{
    private readonly DistinctScore[] counts;

    private ValidScores(DistinctScore[] counts, AnswerCounts answers)
    {
        this.counts = counts;
        Answers = answers;
        var (weight, squared) = (0m, 0.0);
        foreach (var count in counts)
        {
            weight += count.Weight;
            squared += DecimalParts.ToDouble(count.SquaredWeight);
        }

        TotalWeight = weight;
        DesignEffect = Effect(squared);
    }

    public AnswerCounts Answers { get; }

    /// <summary>Lowest first; values turned, each at most once.</summary>
    public ReadOnlySpan<DistinctScore> Counts => counts;

    public long Count => Answers.Valid;

    public decimal TotalWeight { get; }

    /// <summary>Whether weights differ. Equal weights change nothing, whatever they are, and must not change the method either.</summary>
    public bool IsWeighted => DesignEffect > 1;

    /// <summary>n·Σw²/(Σw)², and exactly 1 where no more than rounding speaks against equal weights: each value's Σw² has at most 28 decimals.</summary>
    public double DesignEffect { get; }

    public SurveyWeighting Weighting => new()
    {
        TotalWeight = TotalWeight,
        DesignEffect = Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(DesignEffect),
        EffectiveSampleSize = Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(Count / DesignEffect),
    };

    public static ValidScores Of(ScoreTally tally, ScaleDefinition scale)
    {
        Guard.NotNull(tally);
        Guard.NotNull(scale).RequireOrder();
        var (missing, excluded, outOfRange) = (tally.Missing, tally.Excluded, 0L);
        var (valid, number, answers) = (tally.Sorted(), 0, 0L);
        foreach (var count in valid)
        {
            switch (scale.ClassifyValue(count.Value))
            {
                case AnswerOutcome.Valid:
                    answers += count.Count;
                    valid[number++] = count with { Value = scale.Orient(count.Value) };
                    break;
                case AnswerOutcome.Missing:
                    missing += count.Count;
                    break;
                case AnswerOutcome.Excluded:
                    excluded += count.Count;
                    break;
                default:
                    outOfRange += count.Count;
                    break;
            }
        }

        Array.Resize(ref valid, number);
        if (scale.Direction == ScaleDirection.LowerIsBetter)
        {
            Array.Reverse(valid);
        }

        return new ValidScores(
            valid,
            new AnswerCounts { Valid = answers, Missing = missing, OutOfRange = outOfRange, Excluded = excluded });
    }

    private double Effect(double totalSquaredWeight)
    {
        var weight = DecimalParts.ToDouble(TotalWeight);
        var square = weight * weight;
        var effect = Count * totalSquaredWeight / square;
        var rounding = 1e-14 + (Count * 0.5e-28 * counts.Length / square);
        return effect > 1 + rounding ? effect : 1;
    }

    /// <summary>Number and weight of the answers from <paramref name="from"/> on, and below <paramref name="below"/> when given.</summary>
    public (long Count, decimal Weight) Between(decimal from, decimal? below = null)
    {
        var (number, weight) = (0L, 0m);
        foreach (var count in counts)
        {
            if (count.Value >= from && !(count.Value >= below))
            {
                number += count.Count;
                weight += count.Weight;
            }
        }

        return (number, weight);
    }

    /// <summary>Number and weight of the answers up to a limit, itself included.</summary>
    public (long Count, decimal Weight) UpTo(decimal limit)
    {
        var (above, weight) = (0L, 0m);
        foreach (var count in counts)
        {
            above += count.Value > limit ? count.Count : 0;
            weight += count.Value > limit ? count.Weight : 0;
        }

        return (Count - above, TotalWeight - weight);
    }

    /// <summary>Σw·(x − from), exactly.</summary>
    public ExactDecimal ExactSum(decimal from)
    {
        var sum = ExactDecimal.Of(0L);
        foreach (var count in counts)
        {
            sum += ExactDecimal.Of(count.Weight) * (ExactDecimal.Of(count.Value) - ExactDecimal.Of(from));
        }

        return sum;
    }

    /// <summary>The estimate with the double nearest the exact mean answer, Σw·x/Σw, in the place of its value.</summary>
    public Estimate WithExactMean(Estimate estimate)
        => Count == 0 ? estimate : ExactScore.With(estimate, ExactDecimal.Quotient(ExactSum(0), ExactDecimal.Of(TotalWeight)));

    /// <summary>Weighted mean of a score given to each answer.</summary>
    public double Mean(Func<decimal, double> score)
    {
        var (sum, weights, smallest, largest) = (0.0, 0.0, double.MaxValue, double.MinValue);
        foreach (var count in counts)
        {
            var value = score(count.Value);
            sum += DecimalParts.ToDouble(count.Weight) * value;
            weights += DecimalParts.ToDouble(count.Weight);
            smallest = Math.Min(smallest, value);
            largest = Math.Max(largest, value);
        }

        // Rounding must not carry a mean of equal scores off the scale.
        return Math.Min(Math.Max(sum / weights, smallest), largest);
    }

    /// <summary>
    /// Linearized standard error of that mean, √(n/(n−1) · Σ(w(s − s̄))² / (Σw)²), which without weights is s/√n; of two answers or more.
    /// </summary>
    /// <remarks>D. A. Binder, On the variances of asymptotically normal estimators from complex surveys, Int. Stat. Review 51 (1983).</remarks>
    public double StandardError(Func<decimal, double> score, double mean)
    {
        var squares = 0.0;
        foreach (var count in counts)
        {
            var deviation = score(count.Value) - mean;
            squares += DecimalParts.ToDouble(count.SquaredWeight) * deviation * deviation;
        }

        return Math.Sqrt((double)Count / (Count - 1) * squares) / DecimalParts.ToDouble(TotalWeight);
    }

    /// <summary>The mean of a score with its t interval on n − 1 degrees of freedom, linearized when weights differ.</summary>
    public Estimate MeanEstimate(Func<decimal, double> score, double level)
    {
        var method = IsWeighted ? IntervalMethod.Linearized : IntervalMethod.StudentT;
        if (Count == 0)
        {
            return Estimate.Undefined(UndefinedReason.NoData, level, method);
        }

        var mean = Mean(score);
        if (Count == 1)
        {
            return Estimate.WithoutInterval(mean, UndefinedReason.SmallSample, level, method);
        }

        var margin = StudentTDistribution.TwoSidedQuantile(level, Count - 1) * StandardError(score, mean);
        return Estimate.Of(mean, mean - margin, mean + margin, level, method);
    }
}
