using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Number, mean and sample standard deviation of a column, answers missing on either side left out; two passes.</summary>
internal readonly record struct ColumnMoments(long Count, double Mean, double StandardDeviation)
{
    public static ColumnMoments Of(ReadOnlySpan<double> values)
    {
        var exponent = ColumnScale.Exponent(values);
        if (exponent == 0)
        {
            return Plain(values);
        }

        var scaled = Plain(ColumnScale.Divided(values, exponent));
        return scaled with { Mean = ColumnScale.Times(scaled.Mean, exponent), StandardDeviation = ColumnScale.Times(scaled.StandardDeviation, exponent) };
    }

    /// <summary>Moments of left − right over those who answered both.</summary>
    public static ColumnMoments OfDifference(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var differences = new double[left.Length];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = left[i] - right[i];
        }

        return Of(differences);
    }

    /// <summary>The mean with its t interval.</summary>
    public Estimate MeanEstimate(double level)
    {
        if (Count < 2)
        {
            return Count == 0
                ? Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.StudentT)
                : Figures.WithoutInterval(Mean, UndefinedReason.SmallSample, level, IntervalMethod.StudentT);
        }

        var margin = StudentTDistribution.TwoSidedQuantile(level, Count - 1) * StandardDeviation / Math.Sqrt(Count);
        return Figures.Interval(Mean, margin, level, IntervalMethod.StudentT);
    }

    public Figure<double> StandardError()
        => Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
        : Count == 1 ? Figure.Undefined<double>(UndefinedReason.SmallSample)
        : Figures.Finite(StandardDeviation / Math.Sqrt(Count));

    /// <summary>t of a mean of zero: mean / (s / √n).</summary>
    public Figure<double> T() => Count switch
    {
        0 => Figure.Undefined<double>(UndefinedReason.NoData),
        1 => Figure.Undefined<double>(UndefinedReason.SmallSample),
        _ when StandardDeviation == 0 => Figure.Undefined<double>(UndefinedReason.ZeroVariance),
        _ => Figures.Finite(Mean / (StandardDeviation / Math.Sqrt(Count))),
    };

    public Figure<double> PValue()
    {
        var freedom = Count - 1;
        return T().Select(t => StudentTDistribution.TwoSided(t, freedom));
    }

    private static ColumnMoments Plain(ReadOnlySpan<double> values)
    {
        var (count, sum) = (0, 0.0);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                count++;
                sum += value;
            }
        }

        var (mean, squares) = (sum / count, 0.0);
        foreach (var value in values)
        {
            squares += double.IsNaN(value) ? 0 : (value - mean) * (value - mean);
        }

        return new ColumnMoments(count, mean, Math.Sqrt(squares / (count - 1)));
    }
}
