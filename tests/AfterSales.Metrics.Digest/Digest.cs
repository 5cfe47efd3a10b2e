using System.Diagnostics;
using System.Reflection;
using AfterSales.Metrics.Tests.Recorded;

namespace AfterSales.Metrics.Digest;

/// <summary>Writes a line for every result, then which methods never answered, then one hash over all lines.</summary>
internal sealed class Digest(TextWriter output, bool isTimed)
{
    private readonly List<string> lines = [];
    private readonly List<string> unanswered = [];
    private int methods;
    private int answers;

    public void Add(string name, MethodInfo method, IReadOnlyList<Case> cases)
    {
        methods++;
        var before = answers;
        foreach (var @case in cases)
        {
            Add(name, method, @case);
        }

        for (var i = 0; i < Case.More.Count && answers == before; i++)
        {
            Add(name, method, Case.More[i], onlyAnswers: true);
        }

        if (answers == before)
        {
            unanswered.Add(name);
        }
    }

    public void Close()
    {
        foreach (var name in unanswered)
        {
            output.WriteLine($"# never answered: {name}");
        }

        output.WriteLine(FormattableString.Invariant(
            $"# {lines.Count} results of {methods} methods, {answers} of them answers: {Result.HashOf(string.Join("\n", lines))}"));
    }

    private void Add(string name, MethodInfo method, Case @case, bool onlyAnswers = false)
    {
        var watch = Stopwatch.StartNew();
        var result = Result.Of(method, @case);
        answers += result.Kind == Result.Answer ? 1 : 0;
        if (onlyAnswers && result.Kind != Result.Answer)
        {
            return;
        }

        lines.Add($"{name}\t{@case}\t{result.Kind}\t{result.Hash}");
        output.WriteLine(isTimed ? FormattableString.Invariant($"{watch.ElapsedMilliseconds}\t{lines[lines.Count - 1]}") : lines[lines.Count - 1]);
    }
}
