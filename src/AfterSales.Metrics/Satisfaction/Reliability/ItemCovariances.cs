using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Means and covariances of a block of questions, whichever way missing answers are treated, and the sums reliability is made of.</summary>
internal sealed class ItemCovariances
{
    private ItemCovariances(double[] means, double[,] covariances, int[] exponents, int respondents)
    {
        Means = means;
        Covariances = covariances;
        Exponents = exponents;
        Respondents = respondents;
        Common = exponents.Length == 0 ? 0 : exponents.Max();
        Factors = [.. exponents.Select(exponent => ColumnScale.Times(1, exponent - Common))];
    }

    /// <summary>Each question's mean, divided by two to its exponent.</summary>
    public double[] Means { get; }

    /// <summary>Covariances of the questions so divided.</summary>
    public double[,] Covariances { get; }

    /// <summary>The power of two that each question has been divided by: 0 for ordinary numbers.</summary>
    public int[] Exponents { get; }

    /// <summary>The largest of the exponents: what sums over questions are divided by.</summary>
    public int Common { get; }

    /// <summary>What turns a question's own scale into that of the sums; 1 for ordinary numbers.</summary>
    public double[] Factors { get; }

    /// <summary>Respondents used; pairwise, the fewest of any pair.</summary>
    public int Respondents { get; }

    public int Count => Means.Length;

    public bool HasConstant => Enumerable.Range(0, Count).Any(i => Covariances[i, i] == 0);

    public static ItemCovariances Of(AnswerTable answers, MissingAnswers missing)
    {
        if (missing == MissingAnswers.Available && answers.Answers.Any(counts => counts.Valid < answers.Respondents))
        {
            return Pairwise(answers);
        }

        var (columns, exponents) = ColumnScale.Of(answers.CompleteColumns());
        var (means, covariances) = CrossProducts.Of(columns);
        return new ItemCovariances(means, covariances, exponents, columns.Length == 0 ? 0 : columns[0].Length);
    }

    /// <summary>A covariance on the scale of the sums.</summary>
    public double Shared(int i, int j) => Covariances[i, j] * Factors[i] * Factors[j];

    /// <summary>Correlations; only where <see cref="HasConstant"/> is false.</summary>
    public double[,] Correlations()
    {
        var correlations = new double[Count, Count];
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < Count; j++)
            {
                correlations[i, j] = i == j ? 1 : Covariances[i, j] / Math.Sqrt(Covariances[i, i] * Covariances[j, j]);
            }
        }

        return correlations;
    }

    private static ItemCovariances Pairwise(AnswerTable answers)
    {
        var k = answers.Items.Count;
        var (columns, exponents) = ColumnScale.Of([.. Enumerable.Range(0, k).Select(i => new ReadOnlyMemory<double>(answers.Column(i).ToArray()))]);
        var (means, covariances, fewest) = (new double[k], new double[k, k], int.MaxValue);
        for (var i = 0; i < k; i++)
        {
            means[i] = ColumnMoments.Of(columns[i].Span).Mean;
            for (var j = 0; j <= i; j++)
            {
                var (left, right) = Pairs(columns[i].Span, columns[j].Span);
                covariances[i, j] = covariances[j, i] = CrossProducts.Of([left, right]).Covariances[0, 1];
                fewest = Math.Min(fewest, left.Length);
            }
        }

        return new ItemCovariances(means, covariances, exponents, k == 0 ? 0 : fewest);
    }

    private static (double[] Left, double[] Right) Pairs(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var i = 0; i < left.Length; i++)
        {
            if (!double.IsNaN(left[i]) && !double.IsNaN(right[i]))
            {
                first.Add(left[i]);
                second.Add(right[i]);
            }
        }

        return ([.. first], [.. second]);
    }
}
