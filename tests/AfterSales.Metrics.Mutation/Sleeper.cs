using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AfterSales.Metrics.Mutation;

/// <summary>Writes mutants into a tree, each behind a question whether it is awake.</summary>
internal sealed class Sleeper(IReadOnlyDictionary<SyntaxNode, List<Mutant>> mutants) : CSharpSyntaxRewriter
{
    public const string Note = "mutant";

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var visited = base.Visit(node);
        return node is not null && mutants.TryGetValue(node, out var here) ? Together(node, visited!, here) : visited;
    }

    private static SyntaxNode Together(SyntaxNode node, SyntaxNode rest, List<Mutant> here)
    {
        foreach (var mutant in here)
        {
            var isAwake = $"global::AfterSales.Metrics.AwakeMutant.Is({mutant.Id})";
            SyntaxNode made = rest is StatementSyntax statement
                ? SyntaxFactory.Block(SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression(isAwake),
                    SyntaxFactory.ParseStatement(mutant.Replacement.Length == 0 ? "{ }" : $"{{ {mutant.Replacement} }}"), SyntaxFactory.ElseClause(
                        statement.WithoutTrivia())).NormalizeWhitespace())
                : mutant.Kind == "negated"
                    ? SyntaxFactory.ParenthesizedExpression(SyntaxFactory.BinaryExpression(SyntaxKind.ExclusiveOrExpression,
                        SyntaxFactory.ParseExpression(isAwake).WithTrailingTrivia(SyntaxFactory.Space),
                        SyntaxFactory.ParenthesizedExpression(((ExpressionSyntax)rest).WithoutTrivia())))
                    : SyntaxFactory.ParenthesizedExpression(SyntaxFactory.ConditionalExpression(SyntaxFactory.ParseExpression(isAwake),
                        SyntaxFactory.ParenthesizedExpression(SyntaxFactory.ParseExpression(mutant.Replacement)),
                        SyntaxFactory.ParenthesizedExpression(((ExpressionSyntax)rest).WithoutTrivia())));
            rest = made.WithTriviaFrom(node).WithAdditionalAnnotations(new SyntaxAnnotation(Note, $"{mutant.Id}"));
        }

        return rest;
    }
}
