namespace AfterSales.Metrics.Satisfaction;

/// <summary>Means and covariances of a block of questions, whichever way missing answers are treated, and the sums reliability is made of.</summary>
internal sealed class ItemCovariances
{
    private ItemCovariances(double[] means, double[,] covariances, int respondents)
    {
        Means = means;
        Covariances = covariances;
        Respondents = respondents;
    }

    public double[] Means { get; }

    public double[,] Covariances { get; }

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

        var columns = answers.CompleteColumns();
        var (means, covariances) = CrossProducts.Of(columns);
        return new ItemCovariances(means, covariances, columns.Length == 0 ? 0 : columns[0].Length);
    }

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
        var (means, covariances, fewest) = (new double[k], new double[k, k], int.MaxValue);
        for (var i = 0; i < k; i++)
        {
            means[i] = ColumnMoments.Of(answers.Column(i)).Mean;
            for (var j = 0; j <= i; j++)
            {
                var (left, right) = Pairs(answers.Column(i), answers.Column(j));
                covariances[i, j] = covariances[j, i] = CrossProducts.Of([left, right]).Covariances[0, 1];
                fewest = Math.Min(fewest, left.Length);
            }
        }

        return new ItemCovariances(means, covariances, k == 0 ? 0 : fewest);
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
