package io.assay.app;

import io.assay.config.Schedule;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz, calling plain methods at their times; none beside itself. */
final class Timetable implements AutoCloseable {
  private final Map<String, Runnable> tasks = new ConcurrentHashMap<>();
  private final Scheduler scheduler;

  /**
   * @param threads how many tasks may run side by side
   */
  Timetable(int threads) {
    try {
      Properties properties = new Properties();
      properties.setProperty("org.quartz.scheduler.instanceName", "assay");
      properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
      properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(threads));
      properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
      scheduler = new StdSchedulerFactory(properties).getScheduler();
      scheduler.setJobFactory(
          (bundle, quartz) ->
              new Task(tasks.getOrDefault(bundle.getJobDetail().getKey().getName(), () -> {})));
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not be set up.", e);
    }
  }

  /** Calls the task at once, and then as the schedule says. */
  void at(Schedule schedule, String name, Runnable task) {
    boolean waits = schedule.map(every -> false, cron -> true);
    add(
        name,
        task,
        schedule.map(
            every -> every(every.interval()),
            cron ->
                CronScheduleBuilder.cronSchedule(cron.expression())
                    .inTimeZone(TimeZone.getTimeZone(cron.zone()))
                    .withMisfireHandlingInstructionDoNothing()));
    if (waits) {
      now(name);
    }
  }

  /** Calls the task at once, and then again and again. */
  void every(Duration interval, String name, Runnable task) {
    add(name, task, every(interval));
  }

  private static SimpleScheduleBuilder every(Duration interval) {
    // A call that was missed because the one before took long is not made up for.
    return SimpleScheduleBuilder.simpleSchedule()
        .withIntervalInMilliseconds(interval.toMillis())
        .repeatForever()
        .withMisfireHandlingInstructionNextWithRemainingCount();
  }

  private <T extends Trigger> void add(String name, Runnable task, ScheduleBuilder<T> times) {
    tasks.put(name, task);
    JobKey key = JobKey.jobKey(name);
    try {
      scheduler.addJob(
          JobBuilder.newJob(Task.class).withIdentity(key).storeDurably().build(), true);
      scheduler.scheduleJob(
          TriggerBuilder.newTrigger().forJob(key).startNow().withSchedule(times).build());
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not take " + name, e);
    }
  }

  /** Calls the task no more; where it is under way it ends. */
  void remove(String name) {
    try {
      scheduler.deleteJob(JobKey.jobKey(name));
      tasks.remove(name);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not let go of " + name, e);
    }
  }

  /** Calls a task as soon as possible, besides its times. */
  void now(String name) {
    try {
      scheduler.triggerJob(JobKey.jobKey(name));
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not call " + name, e);
    }
  }

  void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not be started.", e);
    }
  }

  /** Starts nothing more, and waits for what is running. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz could not be stopped.", e);
    }
  }

  /** Quartz' view of a task. */
  @DisallowConcurrentExecution
  public static final class Task implements Job {
    private final Runnable runnable;

    Task(Runnable runnable) {
      this.runnable = runnable;
    }

    @Override
    public void execute(JobExecutionContext context) {
      runnable.run();
    }
  }
}
