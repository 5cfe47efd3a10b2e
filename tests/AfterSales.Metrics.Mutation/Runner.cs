using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using AfterSales.Metrics.Tests.Architecture;
using AfterSales.Metrics.Tests.Generators;
using AfterSales.Metrics.Tests.Recorded;
using Xunit.Runner.InProc.SystemConsole;

namespace AfterSales.Metrics.Mutation;

/// <summary>Wakes one mutant after the other in one process, and runs the test classes that reach it until one fails.</summary>
internal sealed class Runner(string folder)
{
    /// <summary>A class may take so many times what it took without a mutant, and ten seconds more.</summary>
    private const int Patience = 10;

    private const int Again = 3;

    /// <summary>As many as AnyCallTests makes, fair and hostile.</summary>
    private const int CallsOfEach = 12;

    /// <summary>What calls every type, and would take too long for one mutant: what they ask of its own type is asked; not the record, which knows what was
    /// answered and not what is right.</summary>
    private static readonly Type[] AskedByCall = [typeof(AnyCallTests), typeof(RefusalTests), typeof(UnitsTests), typeof(RecordTests)];

    private static readonly Assembly Tests = Assembly.Load("AfterSales.Metrics.Tests");
    private static readonly Type Awake = Assembly.Load("AfterSales.Metrics").GetType("AfterSales.Metrics.AwakeMutant", throwOnError: true)!;
    private static readonly FieldInfo Id = Awake.GetField("Id")!;
    private static readonly FieldInfo Reached = Awake.GetField("Reached")!;

    private readonly ImmutableArray<Mutant> mutants = [.. File.ReadAllLines(Path.Combine(folder, "mutants.txt")).Select(Mutant.Of)];
    private readonly string verdicts = Path.Combine(folder, "verdicts.txt");
    private readonly string awake = Path.Combine(folder, "awake.txt");
    private readonly string reached = Path.Combine(folder, "reached.txt");

    public static int Run(string folder) => new Runner(folder).Run();

    private int Run()
    {
        // A mutant whose process was lost, as by a stack without end, was noticed.
        if (File.Exists(awake))
        {
            File.AppendAllText(verdicts, $"{File.ReadAllText(awake)}\tlost\t\n");
            File.Delete(awake);
        }

        var known = File.Exists(verdicts) ? File.ReadAllLines(verdicts).Select(line => line.Split('\t')[0]).ToHashSet() : [];
        var classes = Classes();
        foreach (var mutant in mutants.Where(mutant => !known.Contains($"{mutant.Id}")))
        {
            File.WriteAllText(awake, $"{mutant.Id}");
            var verdict = Verdict(mutant, [.. classes.Where(c => c.Mutants.Contains(mutant.Id)).OrderBy(c => c.Time)]);
            File.AppendAllText(verdicts, $"{mutant.Id}\t{verdict}\n");
            File.Delete(awake);
            if (verdict.StartsWith("endless", StringComparison.Ordinal))
            {
                Environment.Exit(Again);
            }
        }

        return 0;
    }

    /// <summary>The room's own tests are asked first, since they are most likely to notice; then the calls of its type, then everyone else's tests.</summary>
    private static string Verdict(Mutant mutant, List<TestClass> classes)
        => Noticed(mutant, classes.Where(c => c.IsOf(mutant.Room)))
            ?? NoticedByCalls(mutant)
            ?? Noticed(mutant, classes.Where(c => !c.IsOf(mutant.Room)))
            ?? (classes.Count == 0 ? "unreached\t" : $"survived\t{classes.Count}");

    private static string? Noticed(Mutant mutant, IEnumerable<TestClass> classes)
    {
        foreach (var tests in classes)
        {
            Id.SetValue(null, mutant.Id);
            var failed = 0;
            var thread = new Thread(() => failed = Call(tests.Name), 16 << 20) { IsBackground = true };
            thread.Start();
            if (!thread.Join((tests.Time * Patience) + TimeSpan.FromSeconds(10)))
            {
                return $"endless\t{tests.Name}";
            }

            Id.SetValue(null, -1);
            if (failed != 0)
            {
                return $"killed\t{tests.Name}";
            }
        }

        return null;
    }

    private static string? NoticedByCalls(Mutant mutant)
    {
        Id.SetValue(null, mutant.Id);
        var complaint = string.Empty;
        var caller = new Thread(() => complaint = Complaint(mutant) ?? string.Empty, 16 << 20) { IsBackground = true };
        caller.Start();
        if (!caller.Join(TimeSpan.FromMinutes(1)))
        {
            return "endless\tAnyCallTests";
        }

        Id.SetValue(null, -1);
        return complaint.Length > 0 ? "killed\tAnyCallTests" : null;
    }

    /// <summary>What AnyCallTests, RefusalTests and UnitsTests would find in the mutant's own type.</summary>
    private static string? Complaint(Mutant mutant)
    {
        var type = TypeOf(mutant);
        return AnyCalls.Callable.Where(call => call.Key.StartsWith(type, StringComparison.Ordinal)).OrderBy(call => call.Key, StringComparer.Ordinal)
            .SelectMany(call => Enumerable.Range(0, 2 * CallsOfEach).Select(i => AnyCalls.Complaint(call.Value, new AnyValue(i / 2, isHostile: i % 2 == 1)))
                .Concat(AnyCalls.FewAlike.Select(values => AnyCalls.Complaint(call.Value, values)))
                .Append(RefusalsOf(call.Value, Refusals.Complaint))
                .Append(UnitsTests.IsFreeOfUnit(call.Key, call.Value) ? RefusalsOf(call.Value, Units.Complaint) : null))
            .Concat(AnyCalls.OfResults.Where(call => call.Key.StartsWith(type, StringComparison.Ordinal))
                .Select(call => RefusalsOf(call.Value, Refusals.ComplaintOfNothing)))
            .FirstOrDefault(complaint => complaint is not null);
    }

    private static string TypeOf(Mutant mutant) => $"{mutant.Room}.{Path.GetFileName(mutant.File).Split('.')[0]}.";

    /// <summary>Anything but a refusal makes that test fail too.</summary>
    private static string? RefusalsOf(MethodInfo method, Func<MethodInfo, string?> complaint)
    {
        try
        {
            return complaint(method);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.Message;
        }
    }

    /// <summary>The test classes that pass, how long each takes, and which mutants it reaches.</summary>
    private List<TestClass> Classes()
    {
        var found = (File.Exists(reached) ? File.ReadAllLines(reached) : []).Select(TestClass.Of).ToList();
        var done = found.Select(c => c.Name).ToHashSet();
        foreach (var name in Tests.GetTypes().Where(t => t is { IsPublic: true, IsAbstract: false } && !AskedByCall.Contains(t)
            && !done.Contains(t.FullName!) && t.GetMethods().Any(IsTest)).Select(t => t.FullName!).Order())
        {
            var hits = new bool[mutants[^1].Id + 1];
            Reached.SetValue(null, hits);
            var watch = Stopwatch.StartNew();
            var failed = Call(name);
            Reached.SetValue(null, null);
            if (failed != 0)
            {
                Console.WriteLine($"fails without a mutant: {name}");
            }

            found.Add(new(name, watch.Elapsed, failed != 0 ? [] : [.. Enumerable.Range(0, hits.Length).Where(i => hits[i])]));
            File.AppendAllText(reached, found[^1].Row + "\n");
        }

        return found;
    }

    private static bool IsTest(MethodInfo method)
        => method.CustomAttributes.Any(a => a.AttributeType.Name is "FactAttribute" or "TheoryAttribute" or "PropertyAttribute");

    private static int Call(string name)
    {
        using var runner = new ConsoleRunner(["-class", name, "-noLogo", "-noColor", "-parallel", "none", "-stopOnFail"], Tests);
        using var output = new StringWriter();
        return runner.EntryPoint(TextReader.Null, output).GetAwaiter().GetResult();
    }

    private sealed record TestClass(string Name, TimeSpan Time, ImmutableHashSet<int> Mutants)
    {
        public string Row => string.Join('\t', Name, Time.Ticks.ToString(CultureInfo.InvariantCulture), string.Join(' ', Mutants));

        public static TestClass Of(string row)
        {
            var parts = row.Split('\t');
            return new(parts[0], TimeSpan.FromTicks(long.Parse(parts[1], CultureInfo.InvariantCulture)),
                [.. parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))]);
        }

        public bool IsOf(string room) => Name.StartsWith($"AfterSales.Metrics.Tests.{room}.", StringComparison.Ordinal);
    }
}
