using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.History;

/// <summary>A stored <c>report.json</c>, as far as the next evaluation needs it.</summary>
/// <param name="Path">Where it is, as messages call it.</param>
/// <param name="Records">Its figures, a record for each period that they are of.</param>
internal sealed record StoredReport(string Path, IReadOnlyList<EvaluationRecord> Records);
