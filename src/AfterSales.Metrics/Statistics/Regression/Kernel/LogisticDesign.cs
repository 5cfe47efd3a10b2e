namespace AfterSales.Metrics.Statistics;

/// <summary>The design of a logistic fit: a constant, and predictors brought to unit spread, about their means or about zero.</summary>
internal sealed class LogisticDesign
{
    private LogisticDesign(double[][] columns, double[] means, double[] scales, bool[] outcomes)
        => (Columns, Means, Scales, Outcomes) = (columns, means, scales, outcomes);

    /// <summary>The constant first.</summary>
    public double[][] Columns { get; }

    public double[] Means { get; }

    public double[] Scales { get; }

    public bool[] Outcomes { get; }

    public int Count => Outcomes.Length;

    public static LogisticDesign Of(LogisticRegressionInput input, bool isCentered)
    {
        var k = input.Predictors.Count + 1;
        var (columns, means, scales) = (new double[k][], new double[k], new double[k]);
        columns[0] = new double[input.Outcomes.Count];
        columns[0].AsSpan().Fill(1);
        scales[0] = 1;
        for (var j = 1; j < k; j++)
        {
            double[] column = [.. input.Predictors[j - 1]];
            var exponent = Scaling.Exponent(column);
            column = Scaling.Down(column, exponent);
            var mean = Moments.Mean(column);
            var spread = Math.Sqrt(Moments.SumOfSquares(column, mean) / column.Length);
            spread = spread > 1e-14 ? spread : 1;
            for (var i = 0; i < column.Length; i++)
            {
                column[i] = (column[i] - (isCentered ? mean : 0)) / spread;
            }

            (columns[j], means[j], scales[j]) = (column, isCentered ? Scaling.Up(mean, exponent) : 0, Scaling.Up(spread, exponent));
        }

        return new LogisticDesign(columns, means, scales, [.. input.Outcomes]);
    }

    /// <summary>A coefficient of the caller's columns as weights of ours: the constant takes the means along.</summary>
    public double[] Weights(int term)
    {
        var weights = new double[Columns.Length];
        weights[term] = 1 / Scales[term];
        for (var j = 1; j < weights.Length && term == 0; j++)
        {
            weights[j] = -Means[j] / Scales[j];
        }

        return weights;
    }

    /// <summary>Which side of the line a row should fall: its values with the sign of its outcome.</summary>
    public double[] Signed(int row) => Array.ConvertAll(Columns, column => Outcomes[row] ? column[row] : -column[row]);
}
