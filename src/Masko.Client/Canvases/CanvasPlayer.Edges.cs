using Masko.Client.Canvases;

namespace Masko.Client;

public sealed partial class CanvasPlayer
{
    private long NextMoment => nextMoment < node.Moments.Length ? node.Moments[nextMoment] * TimeSpan.TicksPerMillisecond : long.MaxValue;

    private long WholeMilliseconds => atNode / TimeSpan.TicksPerMillisecond;

    private long UntilNext() =>
        transition is not null ? transition.Length - inClip
        : Math.Min((node.Loop?.Length ?? long.MaxValue) - inClip, NextMoment - atNode);

    private void Pass(long step)
    {
        now += step;
        inClip += step;
        if (transition is not null)
        {
            if (inClip == transition.Length)
            {
                Arrive(transition);
            }

            return;
        }

        atNode += step;
        if (inClip == node.Loop?.Length)
        {
            inClip = 0;
            inputs.CountLoop(++loops);
            Tell(CanvasEventKind.LoopCompleted, node.Loop);
            mustLook = true;
        }

        if (atNode == NextMoment)
        {
            nextMoment++;
            mustLook = true;
        }
    }

    /// <summary>Takes edges until none fires any more.</summary>
    private void Settle()
    {
        while (mustLook && transition is null && !IsHalted)
        {
            mustLook = false;
            if (Choose() is { } edge)
            {
                Take(edge);
            }
        }
    }

    private PlayEdge? Choose()
    {
        inputs.Set(inputs.NodeTimeSlot, WholeMilliseconds);
        foreach (var edge in graph.Anywhere)
        {
            if (inputs.Hold(edge.Conditions))
            {
                if (edge.Target != node)
                {
                    return edge;
                }

                break;
            }
        }

        foreach (var edge in node.Ways)
        {
            if (inputs.Hold(edge.Conditions))
            {
                return edge;
            }
        }

        return null;
    }

    private void Take(PlayEdge edge)
    {
        if (!allowance.Take(now))
        {
            IsHalted = true;
            Tell(CanvasEventKind.Halted, null);
            return;
        }

        inputs.Use(edge.Conditions);
        var shown = edge.Clip is null && edge.IsFromAnyNode ? FilmTo(edge.Target) ?? edge : edge;
        if (shown.Clip is null)
        {
            Tell(CanvasEventKind.Jumped, shown);
            Arrive(shown);
        }
        else
        {
            Tell(CanvasEventKind.TransitionStarted, shown);
            transition = shown;
            inClip = 0;
        }
    }

    /// <summary>The first edge of the node that shows the way to another one; what it asks for does not matter, somebody else decided to go.</summary>
    private PlayEdge? FilmTo(PlayNode target)
    {
        foreach (var way in node.Ways)
        {
            if (way.Target == target && way.Clip is not null)
            {
                return way;
            }
        }

        return null;
    }

    private void Arrive(PlayEdge edge)
    {
        transition = null;
        node = edge.Target;
        (inClip, atNode, loops, nextMoment) = (0, 0, 0, 0);
        inputs.Arrive();
        mustLook = true;
        Tell(CanvasEventKind.Arrived, edge);
    }

    private void Tell(CanvasEventKind kind, PlayEdge? edge) => (happened ??= []).Add(new(kind, TimeSpan.FromTicks(now), node.Model, edge?.Model));
}
