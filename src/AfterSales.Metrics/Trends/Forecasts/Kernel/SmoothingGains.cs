namespace AfterSales.Metrics.Trends;

/// <summary>α, β, γ and φ of exponential smoothing in error-correction form; β and γ 0, φ 1 where the model has none.</summary>
internal readonly struct SmoothingGains(double alpha, double beta, double gamma, double phi)
{
    public double Alpha { get; } = alpha;

    public double Beta { get; } = beta;

    public double Gamma { get; } = gamma;

    public double Phi { get; } = phi;
}
