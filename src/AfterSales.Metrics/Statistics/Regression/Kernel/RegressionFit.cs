namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The fit itself: columns and response brought near 1 by powers of two, shifted by their means, decomposed; residuals, leverage, sums of squares. All in
/// those units; the exponents lead back.
/// </summary>
internal sealed class RegressionFit
{
    public RegressionFit(LinearRegressionInput input, LinearRegressionOptions options)
    {
        HasConstant = options.Intercept == RegressionIntercept.Included;
        var (columns, response, exponents) = Columns(input, HasConstant);
        Exponents = exponents;
        System = LeastSquares.Of(columns, HasConstant, options.RankTolerance);
        ResponseExponent = Scaling.Exponent(response);
        Residuals = Scaling.Down(response, ResponseExponent);
        var shift = HasConstant ? Moments.Mean(Residuals) : 0;
        for (var i = 0; i < Residuals.Length; i++)
        {
            Residuals[i] -= shift;
        }

        Parts = System.Project(Residuals);
        Coefficients = System.Solve(Parts);
        if (HasConstant)
        {
            Coefficients[0] += shift;
        }

        Leverage = Weights(System, Residuals.Length);
        Unexplained = LeastSquares.Dot(Residuals, Residuals);
        for (var j = HasConstant ? 1 : 0; j < Parts.Length; j++)
        {
            Explained += Parts[j] * Parts[j];
        }
    }

    public LeastSquares System { get; }

    public bool HasConstant { get; }

    /// <summary>Of each column, the constant's 0: the fit's column is the caller's divided by two to this power.</summary>
    public int[] Exponents { get; }

    public int ResponseExponent { get; }

    /// <summary>Q′y.</summary>
    public double[] Parts { get; }

    public double[] Coefficients { get; }

    public double[] Residuals { get; }

    public double[] Leverage { get; }

    /// <summary>The residual sum of squares.</summary>
    public double Unexplained { get; }

    /// <summary>The sum of squares about the constant that the predictors explain.</summary>
    public double Explained { get; }

    public int Observations => Residuals.Length;

    public int DegreesOfFreedom => Observations - System.Rank;

    /// <summary>Coefficients beside the constant.</summary>
    public int Predictors => System.Rank - (HasConstant ? 1 : 0);

    private static (double[][] Columns, double[] Response, int[] Exponents) Columns(LinearRegressionInput input, bool hasConstant)
    {
        var columns = new List<double[]>();
        var exponents = new List<int>();
        if (hasConstant)
        {
            var ones = new double[input.Response.Count];
            ones.AsSpan().Fill(1);
            columns.Add(ones);
            exponents.Add(0);
        }

        foreach (var predictor in input.Predictors)
        {
            var column = predictor.ToArray();
            exponents.Add(Scaling.Exponent(column));
            columns.Add(Scaling.Down(column, exponents[exponents.Count - 1]));
        }

        return ([.. columns], input.Response.ToArray(), [.. exponents]);
    }

    private static double[] Weights(LeastSquares system, int observations)
    {
        var leverage = new double[observations];
        system.AddSquares(leverage);
        for (var i = 0; i < leverage.Length; i++)
        {
            leverage[i] = Math.Min(1, leverage[i]);
        }

        return leverage;
    }
}
