namespace AfterSales.Metrics.Warranty;

/// <summary>Process and parameter error; NaN where there is none.</summary>
internal readonly struct MackErrors(double processSquare, double parameterSquare)
{
    public double Process => Math.Sqrt(processSquare);

    public double Parameter => Math.Sqrt(parameterSquare);

    public double Total => Math.Sqrt(processSquare + parameterSquare);
}
